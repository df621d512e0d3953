namespace DigestBot.Core.Checks;

/// <summary>Which words of a remembered text are which words of a quote, in order. What stands before and behind in the quote is left out freely, what stands at a gap too.</summary>
internal sealed class WordAlignment
{
    private const int Replaced = 3;
    private const int Missing = 2;
    private const float SmallWeight = 0.35f;

    private readonly IReadOnlyList<ComparedWord> asked;
    private readonly IReadOnlyList<ComparedWord> said;
    private readonly int width;
    private readonly int[] costs;

    public WordAlignment(ComparedText asked, ComparedText said)
    {
        this.asked = asked.Words;
        this.said = said.Words;
        width = this.said.Count + 1;
        costs = new int[(this.asked.Count + 1) * width];
        Fill();
        AskedOf = new int[this.said.Count];
        SaidOf = new int[this.asked.Count];
        Array.Fill(AskedOf, LeftOut);
        Array.Fill(SaidOf, Added);
        Trace();
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

    private float LikenessOf()
    {
        var same = 0f;
        var all = 0f;
        for (var a = 0; a < asked.Count; a++)
        {
            var weight = WeightOf(asked[a]);
            same += SaidOf[a] >= 0 ? 2 * weight : 0;
            all += SaidOf[a] == Aside ? 0 : weight;
        }

        for (var s = 0; s < said.Count; s++)
        {
            all += AskedOf[s] >= 0 || AskedOf[s] == Dropped ? WeightOf(said[s]) : 0;
        }

        return all > 0 ? same / all : 0;
    }

    private static float WeightOf(ComparedWord word) => PlainWords.IsSmall(word.Folded) ? SmallWeight : 1;
}
