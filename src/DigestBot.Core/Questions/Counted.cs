namespace DigestBot.Core.Questions;

/// <summary>A name or word, and how often it occurs.</summary>
public sealed record Counted(string Name, int Count);
