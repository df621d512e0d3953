using DigestBot.Reading.Language;

namespace DigestBot.Reading.Summaries;

/// <summary>The words of an article that tell of something, reduced to stems, with the number of sentences that have each.</summary>
internal sealed class TermVocabulary
{
    private const int LongestTerm = 40;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idOf;
    private readonly List<int> frequency = [];

    public TermVocabulary()
    {
        idOf = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The length of the vector of all frequencies; at least 1.</summary>
    public double Length
    {
        get
        {
            var squared = 0.0;
            foreach (var count in frequency)
            {
                squared += (double)count * count;
            }

            return Math.Max(1, Math.Sqrt(squared));
        }
    }

    public int Frequency(int term) => frequency[term];

    /// <summary>The terms of a sentence, each counted once for it.</summary>
    public HashSet<int> Count(AnalysedText article, Sentence sentence)
    {
        var terms = new HashSet<int>();
        for (var at = sentence.First; at < sentence.Limit; at++)
        {
            if (IsTerm(article.Tokens[at]) && terms.Add(IdOf(article.TextOf(at))))
            {
                frequency[IdOf(article.TextOf(at))]++;
            }
        }

        return terms;
    }

    /// <summary>The terms of other words, such as a title; they count for nothing.</summary>
    public HashSet<int> Of(string words)
    {
        var article = AnalysedText.Of(words, [new TextSpan(0, words.Length)]);
        var terms = new HashSet<int>();
        for (var at = 0; at < article.Tokens.Count; at++)
        {
            if (IsTerm(article.Tokens[at]))
            {
                terms.Add(IdOf(article.TextOf(at)));
            }
        }

        return terms;
    }

    private static bool IsTerm(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number && !token.Is(WordClasses.Function | WordClasses.Adverb) && token.End - token.Start is > 2 and <= LongestTerm;

    private int IdOf(ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[LongestTerm];
        var length = word.ToLowerInvariant(stem);
        length -= length > 4 && stem[length - 1] == 's' && stem[length - 2] != 's' ? 1 : 0;
        if (idOf.TryGetValue(stem[..length], out var id))
        {
            return id;
        }

        idOf[stem[..length]] = frequency.Count;
        frequency.Add(0);
        return frequency.Count - 1;
    }
}
