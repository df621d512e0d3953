namespace DigestBot.Reading.Quotes;

/// <summary>How an article reports what somebody said.</summary>
public enum QuoteKind
{
    /// <summary>Whole sentences or clauses in quotation marks.</summary>
    Direct,

    /// <summary>A few quoted words inside the reporter's own sentence.</summary>
    Mixed,

    /// <summary>The reporter's paraphrase, without quotation marks; never shown inside any.</summary>
    Indirect,
}
