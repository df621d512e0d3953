namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>What speaks for or against an attribution governing a quoted span. Each has a weight in Tables/attribution-weights.txt.</summary>
[Flags]
internal enum AttributionClues : long
{
    None = 0,

    /// <summary>No attribution governs the span: nobody said it, or who did stands elsewhere.</summary>
    Nobody = 1L << 0,
    NobodyButMixed = 1L << 1,
    NobodyButShort = 1L << 2,

    /// <summary>Where the attribution stands, by the tokens between it and the span.</summary>
    Behind = 1L << 3,
    BehindBeside = 1L << 4,
    BehindNear = 1L << 5,
    BehindFar = 1L << 6,
    Before = 1L << 7,
    BeforeBeside = 1L << 8,
    BeforeNear = 1L << 9,
    BeforeFar = 1L << 10,
    BeforeFarther = 1L << 11,
    Around = 1L << 12,

    /// <summary>What stands before the span.</summary>
    BehindColon = 1L << 13,
    BehindComma = 1L << 14,
    BehindThat = 1L << 15,

    /// <summary>What the verb is.</summary>
    Say = 1L << 16,
    Tell = 1L << 17,
    Write = 1L << 18,
    Call = 1L << 19,
    Sound = 1L << 20,
    Act = 1L << 21,
    Weak = 1L << 22,
    Think = 1L << 23,
    Gerund = 1L << 24,
    Preposition = 1L << 25,
    Unreal = 1L << 26,
    Passive = 1L << 27,
    Inverted = 1L << 28,

    /// <summary>Whose verb it is.</summary>
    OtherClause = 1L << 29,
    Named = 1L << 30,
    Pronoun = 1L << 31,
    Described = 1L << 32,

    /// <summary>What stands between, and how it lies to other attributions.</summary>
    SpanBetween = 1L << 33,
    AttributionBetween = 1L << 34,
    NestedBetween = 1L << 35,
    PauseBetween = 1L << 36,
    Nested = 1L << 37,
    NestedSpeech = 1L << 38,
    NestedMixed = 1L << 39,

    /// <summary>A weak verb is strong right beside the words.</summary>
    WeakBeside = 1L << 40,
    ThinkBeside = 1L << 41,
    CallBeside = 1L << 42,
    ActBeside = 1L << 43,
    WeakMixed = 1L << 44,
    ThinkMixed = 1L << 45,
    ActMixed = 1L << 46,
    BehindDirect = 1L << 47,
    BeforeDirect = 1L << 48,
    OtherSentence = 1L << 49,
    SubjectOfSentence = 1L << 50,
    OnlyOne = 1L << 51,
    WeakBehind = 1L << 52,
    BesideMixed = 1L << 53,
    Noun = 1L << 54,
    NounBeside = 1L << 55,
    Colon = 1L << 56,
}
