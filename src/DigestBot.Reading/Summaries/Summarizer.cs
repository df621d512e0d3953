using DigestBot.Reading.Articles;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;

namespace DigestBot.Reading.Summaries;

/// <summary>Chooses the sentences that stand for an article: they hold its frequent words, come early, and do not repeat each other.</summary>
internal static class Summarizer
{
    /// <summary>Sentences behind this one are left out of the choice: news says first what matters.</summary>
    public const int LastSentence = 200;

    private const int ShortestWords = 6;
    private const int LongestWords = 60;

    public static Summary Summarize(AnalysedText article, string title, IReadOnlyList<Quote> quotes, ReadingLimits limits)
    {
        if (article.Sentences.Count == 0)
        {
            return new Summary([]);
        }

        var candidates = SentenceFeatures.Of(article, title, Math.Min(article.Sentences.Count, LastSentence), quotes);
        var chosen = Choose(candidates, limits, SummaryWeights.Trained);
        return new Summary([.. chosen.Order().Select(index => Sentence(article, index))]);
    }

    /// <summary>The indexes of the chosen sentences, the best first.</summary>
    public static List<int> Choose(SentenceFeatures[] candidates, ReadingLimits limits, SummaryWeights weights)
    {
        foreach (var candidate in candidates)
        {
            candidate.Score = weights.ScoreOf(candidate.Values);
        }

        var fit = candidates.Where(candidate => candidate.Words is >= ShortestWords and <= LongestWords && candidate.StandsAlone).ToList();
        if (fit.Count == 0)
        {
            return [0];
        }

        var chosen = new List<SentenceFeatures>();
        var words = limits.SummaryWords;
        while (chosen.Count < limits.SummarySentences)
        {
            var best = Best(fit, chosen, words, weights) ?? (chosen.Count == 0 ? Best(fit, chosen, LongestWords, weights) : null);
            if (best is null)
            {
                break;
            }

            chosen.Add(best);
            fit.Remove(best);
            words -= best.Words;
        }

        return chosen.ConvertAll(sentence => sentence.Index);
    }

    private static SentenceFeatures? Best(List<SentenceFeatures> fit, List<SentenceFeatures> chosen, int wordsLeft, SummaryWeights weights)
    {
        SentenceFeatures? best = null;
        var bestScore = double.MinValue;
        foreach (var candidate in fit)
        {
            var score = candidate.Score - (chosen.Count == 0 ? 0 : weights.Redundancy * chosen.Max(other => other.Overlap(candidate)));
            if (score > bestScore && candidate.Words <= wordsLeft)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static SummarySentence Sentence(AnalysedText article, int index)
    {
        var span = article.Sentences[index].Span;
        return new SummarySentence(span.Of(article.Text), span);
    }
}
