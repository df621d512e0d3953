namespace DigestBot.Reading.Quotes.Names;

/// <summary>Which pronoun an article is likely to use for somebody.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
