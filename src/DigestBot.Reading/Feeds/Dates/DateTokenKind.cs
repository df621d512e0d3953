namespace DigestBot.Reading.Feeds.Dates;

/// <summary>What a piece of a date's text is.</summary>
internal enum DateTokenKind
{
    /// <summary>Digits.</summary>
    Number,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>Anything else but white space.</summary>
    Mark,
}
