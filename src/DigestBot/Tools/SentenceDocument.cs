namespace DigestBot.Tools;

/// <summary>A sentence of a summary in JSON.</summary>
internal sealed record SentenceDocument(string Text, int Start, int End);
