using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Core.Stories;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Digests;

/// <summary>Picks the one quote that stands for a story.</summary>
internal static class KeyQuotePicker
{
    private const int FewestWords = 5;
    private const int MostWords = 40;

    /// <summary>The best quote with a known speaker, and its article; null when the story has none.</summary>
    public static (Quote Quote, KeptArticle Article)? Pick(Story story, IReadOnlyList<string> sentences)
    {
        var texts = story.Articles.Select(article => (Article: article, Folded: FoldedText.Of(article.Article.Article.Text))).ToList();
        var best = story.Articles
            .SelectMany(article => article.Article.Quotes.Where(IsFit).Select(quote => (Quote: quote, Article: article)))
            .OrderByDescending(candidate => Score(candidate.Quote, candidate.Article, story, texts, sentences))
            .ThenBy(candidate => candidate.Quote.Span.Start)
            .FirstOrDefault();
        return best.Quote is null ? null : best;
    }

    /// <summary>The words that are shown: of a quote that its attribution splits, the longest piece.</summary>
    public static string WordsOf(Quote quote) =>
        quote.Parts.Select(quote.WordsOf).MaxBy(words => words.Length)!;

    /// <summary>Whether a quote can stand for what somebody said: direct, by somebody who is known, neither too short nor too long.</summary>
    public static bool IsFit(Quote quote) =>
        quote.Kind != QuoteKind.Indirect && quote.Speaker is not null && quote.Confidence != Confidence.Unclear
        && WordCount.Of(WordsOf(quote)) is >= FewestWords and <= MostWords;

    private static double Score(Quote quote, KeptArticle article, Story story, List<(KeptArticle Article, string Folded)> texts, IReadOnlyList<string> sentences)
    {
        var words = WordsOf(quote);
        return (quote.Confidence == Confidence.Certain ? 2 : 0)
            + (quote.Kind == QuoteKind.Direct ? 2 : 0)
            + (char.IsUpper(quote.Speaker![0]) ? 2 : 0)
            + (article == story.Lead ? 1 : 0)
            + Math.Min(2, CountOthers(words, article, texts))
            + (WordCount.Of(words) is >= 8 and <= 25 ? 1 : 0)
            - (sentences.Any(sentence => sentence.Contains(words, StringComparison.Ordinal)) ? 3 : 0)
            - (quote.Span.Start / 4000.0);
    }

    // How many other articles of the story carry the same words.
    private static int CountOthers(string words, KeptArticle article, List<(KeptArticle Article, string Folded)> texts)
    {
        var folded = FoldedText.Of(words);
        return texts.Count(other => other.Article != article && other.Folded.Contains(folded, StringComparison.Ordinal));
    }
}
