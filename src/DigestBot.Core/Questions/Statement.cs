namespace DigestBot.Core.Questions;

/// <summary>What somebody said once, in all of the articles that have it.</summary>
/// <param name="Mentions">The quotes, the one that answers the question best first; at least one.</param>
public sealed record Statement(IReadOnlyList<FoundQuote> Mentions)
{
    /// <summary>The quote that is shown.</summary>
    public FoundQuote First => Mentions[0];

    /// <summary>The earliest date of publication; null when none is known.</summary>
    public DateTimeOffset? SaidAt => Mentions.Min(mention => mention.PublishedAt);

    /// <summary>The mentions with different words, one of each, the base wording first: the longest that most of the articles contain.</summary>
    public IReadOnlyList<FoundQuote> Wordings()
    {
        var byWords = Mentions.Select(mention => (Mention: mention, Words: WordsOf(mention))).ToList();
        var different = byWords.DistinctBy(pair => pair.Words, StringComparer.Ordinal).ToList();
        var basis = different
            .OrderBy(pair => 2 * byWords.Count(other => other.Words.Contains(pair.Words, StringComparison.Ordinal)) > byWords.Count ? 0 : 1)
            .ThenByDescending(pair => pair.Words.Length)
            .First().Words;
        return [.. different.OrderBy(pair => pair.Words == basis ? 0 : 1).Select(pair => pair.Mention)];
    }

    /// <summary>The words of a quote, folded, to tell wordings apart.</summary>
    public static string WordsOf(FoundQuote found) => $" {FoldedText.Of(string.Join(' ', found.Quote.Pieces()))} ";
}
