namespace DigestBot.Core.Checks;

/// <summary>What a remembered quote is, beside what articles quote.</summary>
public enum CheckVerdict
{
    /// <summary>No quote is near to it.</summary>
    NotFound,

    /// <summary>An article quotes it word for word.</summary>
    Exact,

    /// <summary>It is a part of a longer quote, or leaves words of it out.</summary>
    Partial,

    /// <summary>A quote has nearly these words, but others among them.</summary>
    Reworded,

    /// <summary>Articles report it only in words of their own.</summary>
    Paraphrase,

    /// <summary>Somebody else than was asked for said it.</summary>
    OtherSpeaker,
}
