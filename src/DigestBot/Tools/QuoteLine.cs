namespace DigestBot.Tools;

/// <summary>A quote as <c>read --jsonl</c> writes it.</summary>
internal sealed record QuoteLine(
    string Text,
    int Start,
    int End,
    IReadOnlyList<int[]> Parts,
    string? Speaker,
    string? Role,
    string? Cue,
    string Kind,
    string Confidence);
