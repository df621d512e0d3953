namespace DigestBot.Core.Commands;

/// <summary>How a run of text looks.</summary>
public enum RunStyle
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Italic.</summary>
    Emphasis,

    /// <summary>Set back, for what matters less.</summary>
    Faint,

    /// <summary>Struck through, for words that are not there.</summary>
    Struck,

    /// <summary>As something to be typed.</summary>
    Code,
}
