namespace DigestBot.Core.Checks;

/// <summary>Which words of a remembered text are which words of a quote, in order. What stands before and behind in the quote is left out freely, what stands at a gap too.</summary>
internal sealed class RememberedWords
{
    private const int Replaced = 3;
    private const int Missing = 2;

    /// <summary>Of fewer words one cannot differ without all of them meaning something else.</summary>
    private const int FewestBesideOne = 4;

    /// <summary>So few words of a sentence are not left out between two pieces, but forgotten.</summary>
    private const int MostForgotten = 2;

    private readonly IReadOnlyList<ComparedWord> asked;
    private readonly IReadOnlyList<ComparedWord> said;
    private readonly string text;
    private readonly int width;
    private readonly int[] costs;

    public RememberedWords(ComparedText asked, ComparedText said)
    {
        this.asked = asked.Words;
        this.said = said.Words;
        text = said.Text;
        width = this.said.Count + 1;
        costs = new int[(this.asked.Count + 1) * width];
        Fill();
        AskedOf = new int[this.said.Count];
        SaidOf = new int[this.asked.Count];
        Array.Fill(AskedOf, LeftOut);
        Array.Fill(SaidOf, Added);
        Trace();
        MendBreaks();
        Likeness = LikenessOf();
    }

    /// <summary>Marks a word of the quote that was left out before, behind or at a gap.</summary>
    public const int LeftOut = -1;

    /// <summary>Marks a word of the quote that is missing between words that are there.</summary>
    public const int Dropped = -2;

    /// <summary>Marks a remembered word that the quote does not have.</summary>
    public const int Added = -3;

    /// <summary>Marks a word in brackets that the other text need not have.</summary>
    public const int Aside = -4;

    /// <summary>For each word of the quote the remembered one, or <see cref="LeftOut"/>, <see cref="Dropped"/> or <see cref="Aside"/>.</summary>
    public int[] AskedOf { get; }

    /// <summary>For each remembered word the one of the quote, or <see cref="Added"/> or <see cref="Aside"/>.</summary>
    public int[] SaidOf { get; }

    /// <summary>How much of both is the same, small words counting less, from 0 to 1; what was left out does not count.</summary>
    public float Likeness { get; }

    /// <summary>How much of the remembered text is in the quote, from 0 to 1.</summary>
    public float AskedShare { get; private set; }

    /// <summary>Whether both are the same to the last word but one, which is another, or missing.</summary>
    public bool IsOneWordApart =>
        asked.Count >= FewestBesideOne && SaidOf.Count(at => at == Added) <= 1 && AskedOf.Count(at => at == Dropped) <= 1 && Array.IndexOf(AskedOf, LeftOut) < 0;

    /// <summary>Whether no word differs.</summary>
    public bool IsVerbatim => Array.IndexOf(SaidOf, Added) < 0 && Array.IndexOf(AskedOf, Dropped) < 0 && Array.Exists(SaidOf, at => at >= 0);

    /// <summary>Whether a negation or a number differs.</summary>
    public bool IsTellingDifferent =>
        asked.Where((word, at) => SaidOf[at] == Added && PlainWords.IsTelling(word.Folded)).Any() || said.Where((word, at) => AskedOf[at] == Dropped && PlainWords.IsTelling(word.Folded)).Any();

    /// <summary>The most words in a row that both have.</summary>
    public int LongestRun()
    {
        var (longest, run) = (0, 0);
        for (var at = 0; at < SaidOf.Length; at++)
        {
            var goesOn = SaidOf[at] >= 0 && at > 0 && SaidOf[at - 1] >= 0 && SaidOf[at] == SaidOf[at - 1] + 1;
            run = SaidOf[at] < 0 ? 0 : goesOn ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private void Fill()
    {
        for (var a = 1; a <= asked.Count; a++)
        {
            costs[a * width] = costs[(a - 1) * width] + CostOfAdded(a - 1);
            for (var s = 1; s < width; s++)
            {
                costs[(a * width) + s] = Math.Min(
                    costs[((a - 1) * width) + s - 1] + CostOfPair(a - 1, s - 1),
                    Math.Min(costs[((a - 1) * width) + s] + CostOfAdded(a - 1), costs[(a * width) + s - 1] + CostOfDropped(a, s - 1)));
            }
        }
    }

    private int CostOfPair(int a, int s) =>
        asked[a].Folded == said[s].Folded ? 0
        : (asked[a].IsAside && !PlainWords.IsTelling(said[s].Folded)) || (said[s].IsAside && !PlainWords.IsTelling(asked[a].Folded)) ? 1
        : Replaced;

    private int CostOfAdded(int a) => asked[a].IsAside ? 1 : Missing;

    // Before the first and behind the last remembered word anything may stand.
    private int CostOfDropped(int a, int s) => a == 0 || a == asked.Count || asked[a].IsBehindGap ? 0 : said[s].IsAside ? 1 : Missing;

    private void Trace()
    {
        var (a, s) = (asked.Count, said.Count);
        while (a > 0)
        {
            var cost = costs[(a * width) + s];
            if (s > 0 && cost == costs[(a * width) + s - 1] + CostOfDropped(a, s - 1))
            {
                s--;
                AskedOf[s] = a == asked.Count || asked[a].IsBehindGap ? LeftOut : said[s].IsAside ? Aside : Dropped;
            }
            else if (s > 0 && cost == costs[((a - 1) * width) + s - 1] + CostOfPair(a - 1, s - 1))
            {
                Pair(--a, --s);
            }
            else
            {
                a--;
                SaidOf[a] = asked[a].IsAside ? Aside : Added;
            }
        }
    }

    private void Pair(int a, int s)
    {
        var isSame = asked[a].Folded == said[s].Folded;
        var isAside = !isSame && CostOfPair(a, s) < Replaced;
        SaidOf[a] = isSame ? s : isAside ? Aside : Added;
        AskedOf[s] = isSame ? a : isAside ? Aside : Dropped;
    }

    // “It’s,” she said. “In my head”: a word of the sentence is missing. So it is where the quote has the same ellipsis.
    private void MendBreaks()
    {
        for (var a = 1; a < asked.Count; a++)
        {
            var isBreak = SaidOf[a] > 0 && SaidOf[a - 1] >= 0 && asked[a].IsBehindGap && (asked[a].IsBehindBreak || said[SaidOf[a]].IsBehindGap);
            var skipped = isBreak ? SaidOf[a] - SaidOf[a - 1] - 1 : 0;
            if (skipped is > 0 and <= MostForgotten && !(BeginsSentence(SaidOf[a - 1] + 1) && BeginsSentence(SaidOf[a])))
            {
                AskedOf.AsSpan(SaidOf[a - 1] + 1, skipped).Fill(Dropped);
            }
        }
    }

    private bool BeginsSentence(int place) => text.AsSpan(said[place - 1].End, said[place].Start - said[place - 1].End).IndexOfAny(".!?") >= 0;

    private float LikenessOf()
    {
        var same = 0f;
        var all = 0f;
        for (var a = 0; a < asked.Count; a++)
        {
            var weight = PlainWords.WeightOf(asked[a].Folded);
            same += SaidOf[a] < 0 ? 0 : IsAlone(a) ? weight : 2 * weight;
            all += SaidOf[a] == Aside ? 0 : weight;
        }

        AskedShare = all > 0 ? same / 2 / all : 0;

        for (var s = 0; s < said.Count; s++)
        {
            all += AskedOf[s] >= 0 || AskedOf[s] == Dropped ? PlainWords.WeightOf(said[s].Folded) : 0;
        }

        return all > 0 ? same / all : 0;
    }

    // A word that is found without its neighbours may be there by chance.
    private bool IsAlone(int a) =>
        (a == 0 || asked[a].IsBehindGap || SaidOf[a - 1] < 0 || SaidOf[a - 1] != SaidOf[a] - 1)
        && (a + 1 == asked.Count || asked[a + 1].IsBehindGap || SaidOf[a + 1] != SaidOf[a] + 1)
        && asked.Count > 1;
}
