namespace DigestBot.Reading.Language;

/// <summary>What kinds of word a word can be; one word may be several.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Determiner = 1 << 0,
    Possessive = 1 << 1,
    Pronoun = 1 << 2,
    Object = 1 << 3,
    Relative = 1 << 4,
    Preposition = 1 << 5,
    Conjunction = 1 << 6,
    Subordinator = 1 << 7,
    Auxiliary = 1 << 8,
    Negation = 1 << 9,
    Adverb = 1 << 10,
    Hedge = 1 << 11,
    Title = 1 << 12,
    TitlePrefix = 1 << 13,
    Role = 1 << 14,
    Organisation = 1 << 15,
    Calendar = 1 << 16,
    Demonym = 1 << 17,
    Abbreviation = 1 << 18,
    NoBreak = 1 << 19,
    Document = 1 << 20,
    Suffix = 1 << 21,
    NameParticle = 1 << 22,
    OrgParticle = 1 << 23,
    Starter = 1 << 24,
    MaleWord = 1 << 25,
    FemaleWord = 1 << 26,
    MaleName = 1 << 27,
    FemaleName = 1 << 28,
    EitherName = 1 << 29,
    Deverbal = 1 << 30,

    GivenName = MaleName | FemaleName | EitherName,
    Function = Determiner | Possessive | Pronoun | Object | Relative | Preposition | Conjunction | Subordinator | Auxiliary | Negation,
}
