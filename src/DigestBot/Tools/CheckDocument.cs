namespace DigestBot.Tools;

/// <summary>What came out of one check, as data.</summary>
internal sealed record CheckDocument(
    string Verdict,
    AnswerDocument? Quote,
    string? By,
    bool DropsReservation,
    IReadOnlyList<WordRunDocument> Words,
    IReadOnlyList<AnswerDocument> Mentions,
    IReadOnlyList<AnswerDocument> Closest);
