using DigestBot.Reading.Articles;

namespace DigestBot.Reading.Summaries;

/// <summary>
/// Chooses the best set of sentences within the limits, of all sets that the best dozen can make: a set is good when it says much
/// for its length and does not repeat itself.
/// </summary>
internal sealed class SentenceChooser
{
    private const int Considered = 12;
    private const int ShortestWords = 6;
    private const int LongestWords = 60;

    // An attractive long sentence may leave no room for others: in the choice of the dozen it counts as one of this length.
    private const int UsualWords = 30;

    // With the share of the budget that people would take, a set's value is near its ROUGE F1; from .45 to 1 all score alike.
    private const float ExpectedShare = 0.5f;

    // What a set loses when each of its sentences repeats another; from .3 to .6 all score alike.
    private const float Redundancy = 0.5f;

    private readonly ReadingLimits limits;
    private readonly float expected;
    private readonly List<Candidate> dozen;
    private readonly List<float> scores;
    private readonly float[,] overlaps;
    private readonly int[] chosen = new int[Considered];
    private int[] best = [];
    private float bestValue;

    private SentenceChooser(List<(Candidate Sentence, float Score)> considered, ReadingLimits limits)
    {
        this.limits = limits;
        expected = ExpectedShare * Math.Min(limits.SummaryWords, considered.Sum(candidate => candidate.Sentence.Words));
        dozen = considered.ConvertAll(candidate => candidate.Sentence);
        scores = considered.ConvertAll(candidate => candidate.Score);
        overlaps = OverlapsOf(dozen);
    }

    /// <summary>
    /// The indexes of the chosen sentences, ascending: at least one, at most a dozen. One that is longer than the limit is chosen only alone, when
    /// no other is fit.
    /// </summary>
    public static IReadOnlyList<int> Choose(SentenceFeatures article, SummaryRanker ranker, ReadingLimits limits)
    {
        var fit = new List<(Candidate Sentence, float Score)>();
        foreach (var candidate in article.Candidates)
        {
            if (candidate.StandsAlone && candidate.Words is >= ShortestWords and <= LongestWords)
            {
                fit.Add((candidate, ranker.ScoreOf(article.Of(candidate.Index))));
            }
        }

        fit.Sort((a, b) => Worth(b).CompareTo(Worth(a)));
        var within = fit.FindAll(candidate => candidate.Sentence.Words <= limits.SummaryWords);
        if (within.Count == 0)
        {
            return [fit.Count == 0 ? 0 : fit[0].Sentence.Index];
        }

        var considered = within[..Math.Min(Considered, within.Count)];
        considered.Sort((a, b) => a.Sentence.Index.CompareTo(b.Sentence.Index));
        return new SentenceChooser(considered, limits).Best();
    }

    private static float Worth((Candidate Sentence, float Score) candidate) => candidate.Score * Math.Min(candidate.Sentence.Words, UsualWords);

    // Every pair meets in many sets.
    private static float[,] OverlapsOf(List<Candidate> sentences)
    {
        var shared = new float[sentences.Count, sentences.Count];
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                shared[i, j] = sentences[i].Overlap(sentences[j]);
            }
        }

        return shared;
    }

    private int[] Best()
    {
        bestValue = float.MinValue;
        Extend(0, 0, 0, 0, 0);
        return Array.ConvertAll(best, at => dozen[at].Index);
    }

    // Adds each of the sentences from this one on to the set, and goes on from there.
    private void Extend(int from, int count, int words, float said, float repeated)
    {
        for (var at = from; at < dozen.Count && count < limits.SummarySentences; at++)
        {
            var longer = words + dozen[at].Words;
            if (longer > limits.SummaryWords)
            {
                continue;
            }

            var (more, again) = (said + (scores[at] * dozen[at].Words), repeated + Repetition(at, count));
            chosen[count] = at;
            Judge(count + 1, more * (1 - (Redundancy * again / (count + 1))) / (expected + longer));
            Extend(at + 1, count + 1, longer, more, again);
        }
    }

    private float Repetition(int sentence, int count)
    {
        var most = 0f;
        for (var i = 0; i < count; i++)
        {
            most = Math.Max(most, overlaps[sentence, chosen[i]]);
        }

        return most;
    }

    private void Judge(int count, float value)
    {
        if (value > bestValue)
        {
            bestValue = value;
            best = chosen[..count];
        }
    }
}
