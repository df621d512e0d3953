namespace DigestBot.Reading.Summaries;

/// <summary>One sentence of a summary: a verbatim slice of the article's text.</summary>
public readonly record struct SummarySentence(string Text, TextSpan Span);
