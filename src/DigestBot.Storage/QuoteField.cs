namespace DigestBot.Storage;

/// <summary>Where in the index a word is looked for.</summary>
internal enum QuoteField
{
    /// <summary>In the quote itself.</summary>
    Words,

    /// <summary>In the quote, beside it, or in the headline.</summary>
    Anywhere,

    /// <summary>In the outlet's name.</summary>
    Outlet,

    /// <summary>Among the pairs of neighbouring words of the quote.</summary>
    Pairs,

    /// <summary>Among the marks.</summary>
    Marks,
}
