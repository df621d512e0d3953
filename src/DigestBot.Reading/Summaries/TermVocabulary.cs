using System.Runtime.InteropServices;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Summaries;

/// <summary>The words of an article that tell of something, reduced to stems and numbered, with the sentences that have each.</summary>
internal sealed class TermVocabulary
{
    /// <summary>So many sentences are on top of an article.</summary>
    public const int LeadSentences = 5;

    private const int LongestTerm = 40;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idOf;
    private readonly List<Term> terms = [];
    private readonly List<int> found = [];

    public TermVocabulary()
    {
        idOf = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The length of the vector of all frequencies; at least 1.</summary>
    public float Length
    {
        get
        {
            var squared = 1f;
            foreach (var term in terms)
            {
                squared += (float)term.Sentences * term.Sentences;
            }

            return MathF.Sqrt(squared);
        }
    }

    public ref readonly Term this[int id] => ref CollectionsMarshal.AsSpan(terms)[id];

    /// <summary>The terms of a sentence, ascending, each once; it counts as one that has them. Sentences are added in order.</summary>
    public int[] Add(AnalysedText article, int index)
    {
        var sentence = article.Sentences[index];
        var distinct = Find(article, sentence.First, sentence.Limit);
        var all = CollectionsMarshal.AsSpan(terms);
        foreach (var id in distinct)
        {
            ref var term = ref all[id];
            term.First = term.Sentences == 0 ? index : term.First;
            term.InLead += index < LeadSentences ? 1 : 0;
            term.Sentences++;
            term.Weight = MathF.Log(term.Sentences);
        }

        return distinct;
    }

    /// <summary>The terms of other words, such as a title; they count for nothing.</summary>
    public int[] Of(string words)
    {
        var article = AnalysedText.Of(words, [new TextSpan(0, words.Length)]);
        return Find(article, 0, article.Tokens.Count);
    }

    /// <summary>How many numbers stand in both, which are ascending.</summary>
    public static int Shared(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            var difference = a[i] - b[j];
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        return shared;
    }

    private int[] Find(AnalysedText article, int first, int limit)
    {
        found.Clear();
        for (var at = first; at < limit; at++)
        {
            if (IsTerm(article.Tokens[at]))
            {
                var id = IdOf(article.TextOf(at));
                CollectionsMarshal.AsSpan(terms)[id].IsName |= at > first && article.Tokens[at].IsCapital;
                found.Add(id);
            }
        }

        found.Sort();
        return Distinct(CollectionsMarshal.AsSpan(found));
    }

    private static int[] Distinct(Span<int> sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        return sorted[..count].ToArray();
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

        idOf[stem[..length]] = terms.Count;
        terms.Add(default);
        return terms.Count - 1;
    }
}
