namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>What speaks for or against somebody being the one that "he" or "she" means. Each has a weight in Tables/speaker-weights.txt.</summary>
[Flags]
internal enum SpeakerClues : long
{
    None = 0,

    /// <summary>Where the nearest mention stands: sentences back, those inside quotes not counted.</summary>
    SameSentence = 1L << 0,
    OneBack = 1L << 1,
    TwoBack = 1L << 2,
    ThreeBack = 1L << 3,
    FourBack = 1L << 4,
    FarBack = 1L << 5,
    SameParagraph = 1L << 6,

    /// <summary>What the nearest mention is in its sentence.</summary>
    Subject = 1L << 7,
    FirstNamed = 1L << 8,
    Possessive = 1L << 9,
    BehindPreposition = 1L << 10,
    InQuote = 1L << 11,

    /// <summary>It stands inside what the sentence reports: "Lind said Marsh would go".</summary>
    Told = 1L << 12,

    /// <summary>It stands before the comma in front of the pronoun: "Quill, he said, would go".</summary>
    JustReported = 1L << 13,

    /// <summary>Who spoke before.</summary>
    SpokeThere = 1L << 14,
    LastSpeaker = 1L << 15,
    LastSpeakerNear = 1L << 16,
    SpeakerBefore = 1L << 17,
    LastPronoun = 1L << 18,
    LastPronounNear = 1L << 19,

    /// <summary>Somebody else who fits spoke nearer.</summary>
    OtherSpokeNearer = 1L << 20,

    /// <summary>A sentence nearer has the same pronoun as its subject.</summary>
    BehindPronoun = 1L << 21,

    /// <summary>What is known of the name.</summary>
    GenderKnown = 1L << 22,
    Person = 1L << 23,
    NotKnownAsPerson = 1L << 24,
    Place = 1L << 25,
    HasRole = 1L << 26,
    OneWord = 1L << 27,
    NamedOnce = 1L << 28,
    NamedOften = 1L << 29,
    NamedMost = 1L << 30,

    /// <summary>How many others who fit stand nearer.</summary>
    Nearest = 1L << 31,
    SecondNearest = 1L << 32,

    SubjectOneBack = 1L << 33,
    SubjectSameSentence = 1L << 34,
    SubjectOfParagraph = 1L << 35,
    TitledHere = 1L << 36,
    FullHere = 1L << 37,
    OnlyOne = 1L << 38,

    /// <summary>It is the last speaker, who asked something.</summary>
    HasAsked = 1L << 39,
}
