namespace DigestBot.Core.Checks;

/// <summary>Compares two wordings of one utterance.</summary>
public static class WordDifference
{
    private const int MostWords = 1000;

    /// <summary>The one wording beside the other, word by word: what only the other has is <see cref="WordRunKind.Remembered"/>.</summary>
    public static IReadOnlyList<WordRun> Between(string wording, string other)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(other);
        return new Comparison(new ComparedText(other.Split(ComparedText.Between), MostWords), Passage.OfWords(wording)).Runs();
    }
}
