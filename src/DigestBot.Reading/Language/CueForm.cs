namespace DigestBot.Reading.Language;

/// <summary>The form of a reporting verb.</summary>
internal enum CueForm
{
    Base,
    Third,
    Past,
    Participle,
    Gerund,
}
