namespace DigestBot.Tools;

/// <summary>What a batch writes for a question: how it was understood, and the answers, the best first.</summary>
internal sealed record WhoSaidLine(string Id, string Reading, IReadOnlyList<AnswerLine> Answers);
