namespace DigestBot.Tools;

/// <summary>A quote as <c>read --json</c> writes it.</summary>
internal sealed record QuoteDocument(
    string Text,
    int Start,
    int End,
    IReadOnlyList<int[]> Parts,
    string? Speaker,
    string? Role,
    string? Cue,
    string Kind,
    string Confidence,
    string Reason,
    string? Place,
    string? Via,
    string? Before,
    string? After);
