using DigestBot.Core.Questions;

namespace DigestBot.Core.Checks;

/// <summary>Compares two wordings of one statement.</summary>
public static class WordDifference
{
    private const int MostWords = 1000;

    /// <summary>The one quote beside the other, word by word: what only the other has is <see cref="WordRunKind.Remembered"/>.</summary>
    public static IReadOnlyList<WordRun> Between(FoundQuote quote, FoundQuote other)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(other);
        return new Comparison(new ComparedText(other.Quote.Pieces(), MostWords), Passage.Single(quote)).Runs();
    }
}
