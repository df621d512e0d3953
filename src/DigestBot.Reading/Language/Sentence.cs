namespace DigestBot.Reading.Language;

/// <summary>A sentence: its place in the text, the tokens from <paramref name="First"/> up to, not including, <paramref name="Limit"/>, and its paragraph.</summary>
internal readonly record struct Sentence(TextSpan Span, int First, int Limit, int Paragraph);
