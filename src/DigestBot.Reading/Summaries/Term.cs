namespace DigestBot.Reading.Summaries;

/// <summary>A word of an article that tells of something.</summary>
internal struct Term
{
    /// <summary>How many sentences have it.</summary>
    public int Sentences;

    /// <summary>The index of the first of them.</summary>
    public int First;

    /// <summary>How many of them are on top of the article.</summary>
    public int InLead;

    /// <summary>Whether it stands with a capital inside a sentence.</summary>
    public bool IsName;

    /// <summary>The logarithm of <see cref="Sentences"/>: a term that is met once weighs nothing.</summary>
    public float Weight;
}
