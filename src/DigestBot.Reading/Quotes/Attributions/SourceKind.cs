namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>How an article refers to the one who speaks.</summary>
internal enum SourceKind
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By "he", "she", "they".</summary>
    Pronoun,

    /// <summary>By a description: "the minister", "a person familiar with the talks".</summary>
    Description,
}
