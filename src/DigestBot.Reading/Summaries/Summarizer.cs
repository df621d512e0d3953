using DigestBot.Reading.Articles;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;

namespace DigestBot.Reading.Summaries;

/// <summary>Chooses the sentences that stand for an article: they hold its frequent words, come early, and do not repeat each other.</summary>
internal static class Summarizer
{
    /// <summary>Sentences behind this one are left out of the choice: news says first what matters.</summary>
    private const int LastSentence = 200;

    private const int ShortestWords = 6;
    private const int LongestWords = 60;

    public static Summary Summarize(AnalysedText article, string title, IReadOnlyList<Quote> quotes, ReadingLimits limits)
    {
        if (article.Sentences.Count == 0)
        {
            return new Summary([]);
        }

        var candidates = SentenceFeatures.Of(article, title, Math.Min(article.Sentences.Count, LastSentence), quotes);
        var chosen = Choose(candidates, limits);
        return new Summary([.. chosen.Order().Select(index => Sentence(article, index))]);
    }

    private static List<int> Choose(SentenceFeatures[] candidates, ReadingLimits limits)
    {
        var fit = candidates.Where(candidate => candidate.Words is >= ShortestWords and <= LongestWords && candidate.StandsAlone).ToList();
        if (fit.Count == 0)
        {
            return [0];
        }

        var chosen = new List<SentenceFeatures>();
        var words = 0;
        while (chosen.Count < limits.SummarySentences)
        {
            var left = limits.SummaryWords - words;
            var kept = Kept(fit, limits.SummarySentences - chosen.Count - 1);
            var best = Best(fit, chosen, left - kept) ?? Best(fit, chosen, left) ?? (chosen.Count == 0 ? Best(fit, chosen, LongestWords) : null);
            if (best is null)
            {
                break;
            }

            chosen.Add(best);
            fit.Remove(best);
            words += best.Words;
        }

        return chosen.ConvertAll(sentence => sentence.Index);
    }

    // The words kept back, so that as many more sentences still find room.
    private static int Kept(List<SentenceFeatures> fit, int sentences) =>
        sentences == 0 ? 0 : fit.Select(candidate => candidate.Words).Order().Take(sentences).Sum();

    private static SentenceFeatures? Best(List<SentenceFeatures> fit, List<SentenceFeatures> chosen, int wordsLeft)
    {
        SentenceFeatures? best = null;
        var bestScore = double.MinValue;
        foreach (var candidate in fit)
        {
            var score = candidate.Score - (chosen.Count == 0 ? 0 : chosen.Max(other => other.Overlap(candidate)));
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
