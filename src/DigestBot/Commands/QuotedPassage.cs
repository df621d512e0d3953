using DigestBot.Core.Articles;
using DigestBot.Reading;
using DigestBot.Reading.Articles;

namespace DigestBot.Commands;

/// <summary>Finds the paragraph that words stand in.</summary>
internal static class QuotedPassage
{
    /// <summary>The paragraph's number among the paragraphs, from 1; null where the words stand in none.</summary>
    public static int? NumberOf(KeptArticle article, TextSpan words)
    {
        var index = IndexOf(article.Article.Article, words);
        return index < 0 ? null : index + 1;
    }

    /// <summary>The paragraph; empty where the words stand in none.</summary>
    public static TextSpan Of(Article article, TextSpan words) => IndexOf(article, words) is var index and >= 0 ? article.Paragraphs.ElementAt(index) : default;

    /// <summary>The paragraphs from the one before the words to the one behind them, in order.</summary>
    public static IEnumerable<TextSpan> Around(Article article, TextSpan words)
    {
        var paragraphs = article.Paragraphs.ToList();
        var (first, last) = (paragraphs.FindIndex(paragraph => paragraph.Overlaps(words)), paragraphs.FindLastIndex(paragraph => paragraph.Overlaps(words)));
        return first < 0 ? [] : paragraphs[Math.Max(0, first - 1)..Math.Min(paragraphs.Count, last + 2)];
    }

    private static int IndexOf(Article article, TextSpan words) => article.Paragraphs.ToList().FindIndex(paragraph => paragraph.Overlaps(words));
}
