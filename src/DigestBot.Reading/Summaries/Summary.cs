namespace DigestBot.Reading.Summaries;

/// <summary>Sentences of the article, verbatim and in reading order. Empty only when the article has no running text.</summary>
public sealed record Summary(IReadOnlyList<SummarySentence> Sentences);
