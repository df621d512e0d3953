namespace DigestBot.Core.Checks;

/// <summary>In which of two texts words stand.</summary>
public enum WordRunKind
{
    /// <summary>In both.</summary>
    Kept,

    /// <summary>Only in the quote, before, behind or where the remembered text says that something is left out.</summary>
    LeftOut,

    /// <summary>Only in the quote, between words that both have.</summary>
    Said,

    /// <summary>Only in the remembered text.</summary>
    Remembered,
}
