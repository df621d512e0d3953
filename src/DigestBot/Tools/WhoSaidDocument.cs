namespace DigestBot.Tools;

/// <summary>The answer to one question as data.</summary>
/// <param name="Reading">How the question was understood.</param>
/// <param name="Candidates">Everybody who can be meant by an ambiguous name.</param>
/// <param name="Near">Whether the words asked for are in the answers only nearly.</param>
/// <param name="Answers">The quotes, the best first.</param>
internal sealed record WhoSaidDocument(IReadOnlyList<string> Reading, IReadOnlyList<string> Candidates, bool Near, IReadOnlyList<AnswerDocument> Answers);
