using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>The quotes that answer a question, the best first.</summary>
/// <param name="Quotes">The quotes; empty when none does.</param>
/// <param name="AreNear">Whether the words that were asked for are not in them as they were typed, only nearly.</param>
internal sealed record Answers(IReadOnlyList<FoundQuote> Quotes, bool AreNear)
{
    /// <summary>The number of statements they are: "1 statement", "212 and more statements".</summary>
    public string CountText(int statements) =>
        $"{statements}{(Quotes.Count < AnswerFinder.MaxFound ? "" : " and more")} {(statements == 1 ? "statement" : "statements")}";
}
