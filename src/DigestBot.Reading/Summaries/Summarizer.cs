using DigestBot.Reading.Articles;
using DigestBot.Reading.Language;

namespace DigestBot.Reading.Summaries;

/// <summary>Makes the summary of an article: its sentences are weighed, and the best set of them within the limits is taken.</summary>
internal static class Summarizer
{
    /// <summary>Sentences behind this one are left out of the choice: news says first what matters.</summary>
    public const int LastSentence = 200;

    public static Summary Summarize(AnalysedText article, string title, ReadingLimits limits)
    {
        if (article.Sentences.Count == 0)
        {
            return new Summary([]);
        }

        var features = new SentenceFeatures(article, title, Math.Min(article.Sentences.Count, LastSentence));
        var chosen = SentenceChooser.Choose(features, SummaryRanker.Trained, limits);
        return new Summary([.. chosen.Select(index => Sentence(article, index))]);
    }

    private static SummarySentence Sentence(AnalysedText article, int index)
    {
        var span = article.Sentences[index].Span;
        return new SummarySentence(span.Of(article.Text), span);
    }
}
