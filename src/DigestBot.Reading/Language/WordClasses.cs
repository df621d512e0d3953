namespace DigestBot.Reading.Language;

/// <summary>What kinds of word a word can be; one word may be several.</summary>
[Flags]
internal enum WordClasses : long
{
    None = 0,
    Determiner = 1L << 0,
    Possessive = 1L << 1,
    Pronoun = 1L << 2,
    Object = 1L << 3,
    Relative = 1L << 4,
    Preposition = 1L << 5,
    Conjunction = 1L << 6,
    Subordinator = 1L << 7,
    Auxiliary = 1L << 8,
    Negation = 1L << 9,
    Adverb = 1L << 10,
    Hedge = 1L << 11,
    Title = 1L << 12,
    TitlePrefix = 1L << 13,
    Role = 1L << 14,
    Organisation = 1L << 15,
    Calendar = 1L << 16,
    Demonym = 1L << 17,
    Abbreviation = 1L << 18,
    NoBreak = 1L << 19,
    Document = 1L << 20,
    Suffix = 1L << 21,
    NameParticle = 1L << 22,
    OrgParticle = 1L << 23,
    Starter = 1L << 24,
    MaleWord = 1L << 25,
    FemaleWord = 1L << 26,
    MaleName = 1L << 27,
    FemaleName = 1L << 28,
    EitherName = 1L << 29,
    Deverbal = 1L << 30,
    Utterance = 1L << 31,

    GivenName = MaleName | FemaleName | EitherName,
    Function = Determiner | Possessive | Pronoun | Object | Relative | Preposition | Conjunction | Subordinator | Auxiliary | Negation,
}
