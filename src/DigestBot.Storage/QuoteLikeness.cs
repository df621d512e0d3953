using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>How like the words of quotes are to words that somebody remembers. Pure.</summary>
internal sealed class QuoteLikeness
{
    /// <summary>More words are not compared.</summary>
    private const int MostWords = 100;

    /// <summary>Who has as many runs in common, but more words, is liker; not the other way round.</summary>
    private const double ShareOfWords = 0.4;

    private readonly HashSet<string> pairs;
    private readonly HashSet<string> distinct;

    public QuoteLikeness(string words)
    {
        var all = QuoteTerms.Of(words);
        Words = all[..Math.Min(all.Length, MostWords)];
        Pairs = [.. Words.Zip(Words.Skip(1), QuoteTerms.PairOf)];
        (pairs, distinct) = (new HashSet<string>(Pairs, StringComparer.Ordinal), new HashSet<string>(Words, StringComparer.Ordinal));
    }

    /// <summary>The words, in their order.</summary>
    public string[] Words { get; }

    /// <summary>The token of each two neighbours, in their order.</summary>
    public IReadOnlyList<string> Pairs { get; }

    /// <summary>The words that tell something: the longer ones, or all where none is longer.</summary>
    public IReadOnlyList<string> TellingWords(int most)
    {
        var longer = LongWords.Of(string.Join(' ', distinct));
        return [.. (longer.Count > 0 ? longer : distinct).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>From 0 for a text that shares nothing to 1 for one that holds everything.</summary>
    public double Of(string text)
    {
        var theirs = QuoteTerms.Of(text);
        var inWords = theirs.Distinct(StringComparer.Ordinal).Count(distinct.Contains) / (double)Math.Max(1, distinct.Count);
        var inPairs = QuoteTerms.PairsOf(theirs).Count(pairs.Contains) / (double)Math.Max(1, pairs.Count);
        return pairs.Count == 0 ? inWords : (ShareOfWords * inWords) + ((1 - ShareOfWords) * inPairs);
    }
}
