using DigestBot.Core.Questions;

namespace DigestBot.Core.Checks;

/// <summary>A remembered text beside one passage.</summary>
internal sealed class Comparison
{
    /// <summary>How alike the two must be to be one statement; measured on annotated news, and on quotes that nobody said.</summary>
    private const float LeastLikeness = 0.6f;

    /// <summary>Of so few words the likeness is small when one of them differs.</summary>
    private const int MostWordsOfShort = 7;

    private const int FewestWordsOfShort = 4;

    /// <summary>A short sentence is told from others by so many words that are not in all of them.</summary>
    private const int FewestTellingWords = 2;

    private readonly ComparedText asked;
    private readonly Passage passage;
    private readonly RememberedWords alignment;
    private readonly int first;
    private readonly int last;
    private readonly int start;

    public Comparison(ComparedText asked, Passage passage)
    {
        this.asked = asked;
        this.passage = passage;
        alignment = new RememberedWords(asked, passage.Text);
        var touched = (First: Array.FindIndex(alignment.AskedOf, at => at >= 0), Last: Array.FindLastIndex(alignment.AskedOf, at => at >= 0));
        (first, last) = touched.First < 0 ? (0, -1) : passage.Around(touched.First, touched.Last);
        start = Math.Max(0, touched.First);
    }

    /// <summary>The first quote that has some of the words.</summary>
    public FoundQuote Found => passage.QuoteAt(start);

    public string? Speaker => passage.Speaker;

    public bool IsIndirect => passage.IsIndirect;

    public float Likeness => alignment.Likeness;

    public float AskedShare => alignment.AskedShare;

    public bool IsVerbatim => alignment.IsVerbatim;

    public bool IsWhole => IsVerbatim && !Places().Any(place => alignment.AskedOf[place] == RememberedWords.LeftOut);

    /// <summary>Whether it is the same statement, though words differ.</summary>
    public bool IsClose => IsVerbatim || alignment.IsOneWordApart || IsSentenceButOneWord() || IsLike;

    public CheckVerdict Verdict =>
        IsIndirect ? alignment.IsTellingDifferent ? CheckVerdict.Reworded : CheckVerdict.Paraphrase
        : IsWhole ? CheckVerdict.Exact
        : IsVerbatim ? CheckVerdict.Partial
        : CheckVerdict.Reworded;

    public int LeftOutCount => Places().Count(place => alignment.AskedOf[place] == RememberedWords.LeftOut);

    public DateTimeOffset? PublishedAt => passage.PublishedAt;

    private bool IsLike => Likeness >= LeastLikeness && alignment.AskedShare >= LeastLikeness && alignment.LongestRun() >= Math.Min(3, asked.Words.Count / 2);

    /// <summary>Whether the sentences that were remembered, or the one behind them, take something back in words that are left out.</summary>
    public bool DropsReservation()
    {
        var sentences = Sentences();
        var kept = Places().Where(place => alignment.AskedOf[place] >= 0).Select(place => sentences[place]).ToHashSet();
        return Places().Any(place => alignment.AskedOf[place] == RememberedWords.LeftOut
            && PlainWords.IsReservation(passage.Text.Words[place].Folded)
            && (kept.Contains(sentences[place]) || kept.Contains(sentences[place] - 1)));
    }

    /// <summary>The quotes beside the remembered words. Without the latter, the runs make up the quotes as they stand.</summary>
    public IReadOnlyList<WordRun> Runs()
    {
        var runs = new List<WordRun>();
        var next = NextAsked();
        var a = 0;
        foreach (var place in Places())
        {
            var state = alignment.AskedOf[place];
            a = state == RememberedWords.LeftOut ? a : Remember(runs, a, next[place]);
            Append(runs, KindOf(state), passage.Text.Text[passage.Text.Words[place].Start..EndOf(place)]);
            a = state >= 0 ? state + 1 : a;
        }

        Remember(runs, a, asked.Words.Count);
        return runs;
    }

    // "Nobody lost this strike" for "Nobody won this strike. …": a short sentence, all of it, with one word that is another.
    private bool IsSentenceButOneWord()
    {
        if (asked.Words.Count is < FewestWordsOfShort or > MostWordsOfShort || alignment.SaidOf.Count(at => at == RememberedWords.Added) > 1)
        {
            return false;
        }

        var sentences = Sentences();
        var kept = Array.FindAll(alignment.SaidOf, at => at >= 0);
        return kept.Length > 0 && sentences[kept[0]] == sentences[kept[^1]]
            && sentences.Count(sentence => sentence == sentences[kept[0]]) <= kept.Length + 1
            && kept.Count(at => !PlainWords.IsSmall(passage.Text.Words[at].Folded)) >= FewestTellingWords;
    }

    // For each place the remembered word that is found there or behind it first; the number of them where none is.
    private int[] NextAsked()
    {
        var next = new int[alignment.AskedOf.Length];
        for (var (place, found) = (next.Length - 1, asked.Words.Count); place >= 0; place--)
        {
            found = alignment.AskedOf[place] >= 0 ? alignment.AskedOf[place] : found;
            next[place] = found;
        }

        return next;
    }

    private IEnumerable<int> Places() => Enumerable.Range(first, last - first + 1);

    // Marks and spaces belong to the word before them.
    private int EndOf(int place) => place < last ? passage.Text.Words[place + 1].Start : passage.Text.Words[place].End;

    private int Remember(List<WordRun> runs, int from, int to)
    {
        for (var a = from; a < to; a++)
        {
            if (alignment.SaidOf[a] == RememberedWords.Added)
            {
                Append(runs, WordRunKind.Remembered, $"{asked.Slice(a, a)} ");
            }
        }

        return Math.Max(from, to);
    }

    private static void Append(List<WordRun> runs, WordRunKind kind, string text)
    {
        if (runs.Count > 0 && runs[^1].Kind == kind)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        }
        else
        {
            runs.Add(new WordRun(kind, text));
        }
    }

    private static WordRunKind KindOf(int state) => state switch
    {
        RememberedWords.LeftOut => WordRunKind.LeftOut,
        RememberedWords.Dropped => WordRunKind.Said,
        _ => WordRunKind.Kept,
    };

    // The number of the sentence of each word.
    private int[] Sentences()
    {
        var words = passage.Text.Words;
        var sentences = new int[words.Count];
        for (var i = 1; i < words.Count; i++)
        {
            var between = passage.Text.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
            var begins = between.IndexOfAny(".!?") >= 0 || (words[i].IsBehindBreak && char.IsUpper(passage.Text.Text[words[i].Start]));
            sentences[i] = sentences[i - 1] + (begins ? 1 : 0);
        }

        return sentences;
    }
}
