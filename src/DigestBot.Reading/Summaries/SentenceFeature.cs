namespace DigestBot.Reading.Summaries;

/// <summary>What is known of a sentence when it is weighed; the names stand in Tables/summary-trees.txt.</summary>
internal enum SentenceFeature
{
    /// <summary>How many sentences stand before it.</summary>
    Before,

    /// <summary>How many sentences stand behind it.</summary>
    Behind,

    /// <summary>How many words stand before it.</summary>
    WordsBefore,

    /// <summary>How many sentences stand before it in its paragraph.</summary>
    BeforeInParagraph,

    /// <summary>How many sentences the article has.</summary>
    ArticleLength,

    /// <summary>How many words it has.</summary>
    Words,

    /// <summary>How many terms it has, as a share of the most that a sentence of the article has.</summary>
    Terms,

    /// <summary>How often its terms come back in the article, for its length, as a share of the most.</summary>
    Weight,

    /// <summary>How many sentences have more weight.</summary>
    WeightRank,

    /// <summary>How near its terms are to those of the whole article (cosine), as a share of the nearest.</summary>
    Centrality,

    /// <summary>How many sentences are nearer.</summary>
    CentralityRank,

    /// <summary>The weight of its names, as a share of the most.</summary>
    NameWeight,

    /// <summary>How often the terms come back that it is the first to have, as a share of the most.</summary>
    Introduces,

    /// <summary>How early in the article its terms are first met, on average: 0 first, 1 last.</summary>
    FirstMet,

    /// <summary>How many of the sentences on top have its terms, on average, itself left out.</summary>
    InLead,

    /// <summary>How much it shares with the first sentence.</summary>
    LikeFirst,

    /// <summary>How much it shares with the next sentence.</summary>
    LikeNext,

    /// <summary>Which share of the title's terms it has.</summary>
    TitleFound,

    /// <summary>Which share of its terms the title has.</summary>
    InTitle,

    /// <summary>How many words begin with a capital, the first left out.</summary>
    Capitals,

    /// <summary>How many numbers it has.</summary>
    Numbers,

    /// <summary>Which share of its tokens is quoted.</summary>
    Quoted,

    /// <summary>How many pronouns and possessives it has outside quotes.</summary>
    Pronouns,

    /// <summary>How many words speak as somebody or to somebody: "I", "our", "you".</summary>
    Personal,
}
