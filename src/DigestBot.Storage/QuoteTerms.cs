using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>The words and pairs of words by which quotes are found. Pure.</summary>
internal static class QuoteTerms
{
    /// <summary>Words behind these are not looked at; nobody remembers that many.</summary>
    public const int MostWords = 10_000;

    /// <summary>Longer words are known by their beginning.</summary>
    private const int LongestWord = 60;

    private const int PairLetters = 4;
    private const uint FirstHash = 2166136261;
    private const uint HashFactor = 16777619;

    /// <summary>The folded words of a text.</summary>
    public static string[] Of(string text) => OfFolded(FoldedText.Of(StorableText.Of(text)));

    /// <summary>The words of a text that is folded already.</summary>
    public static string[] OfFolded(string folded) =>
        [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(word => word.Length <= LongestWord ? word : Cut(word))];

    /// <summary>Whether a text has the words, which are parted by single spaces, one after the other.</summary>
    public static bool Holds(string text, string words) => $" {string.Join(' ', Of(text))} ".Contains($" {words} ", StringComparison.Ordinal);

    /// <summary>
    /// A token for every two neighbouring words, once: four letters made from both. Two frequent words that seldom meet are found at once
    /// by it, where their own lists are long. Different pairs may share a token, so that what is found has to be looked at.
    /// </summary>
    public static IEnumerable<string> PairsOf(string[] words) => words.Zip(words.Skip(1), PairOf).Distinct(StringComparer.Ordinal);

    /// <summary>The tokens of the pairs with most letters, one from each of so many parts of the text: long words tell more.</summary>
    public static IReadOnlyList<string> SpreadPairsOf(string[] words, int parts)
    {
        var pairs = words.Zip(words.Skip(1)).ToList();
        var longest = Enumerable.Range(0, parts)
            .Select(part => pairs[(part * pairs.Count / parts)..((part + 1) * pairs.Count / parts)])
            .Where(some => some.Count > 0)
            .Select(some => some.MaxBy(pair => pair.First.Length + pair.Second.Length));
        return [.. longest.Select(pair => PairOf(pair.First, pair.Second)).Distinct(StringComparer.Ordinal)];
    }

    public static string PairOf(string first, string second)
    {
        var hash = FirstHash;
        foreach (var c in first)
        {
            hash = (hash ^ c) * HashFactor;
        }

        hash = (hash ^ ' ') * HashFactor;
        foreach (var c in second)
        {
            hash = (hash ^ c) * HashFactor;
        }

        return string.Create(PairLetters, hash, static (letters, rest) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = "abcdefghijklmnopqrstuvwxyz0123456789"[(int)(rest % 36)];
                rest /= 36;
            }
        });
    }

    // Not between the halves of a character.
    private static string Cut(string word) => word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];
}
