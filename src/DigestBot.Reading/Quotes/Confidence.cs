namespace DigestBot.Reading.Quotes;

/// <summary>How sure it is that the speaker said it.</summary>
public enum Confidence
{
    /// <summary>The speaker is not named nearby; the nearest name is a guess, or there is none.</summary>
    Unclear,

    /// <summary>Resolved from a pronoun, a title or the flow of the paragraph.</summary>
    Likely,

    /// <summary>Named in the same sentence.</summary>
    Certain,
}
