namespace DigestBot.Reading.Language;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Possessive,
    Mark,
    Punctuation,
}
