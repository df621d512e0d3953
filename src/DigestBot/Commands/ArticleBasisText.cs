using DigestBot.Core.Wording;
using DigestBot.Reading.Articles;

namespace DigestBot.Commands;

/// <summary>Says what a summary was made from: a reader takes a teaser for the whole otherwise.</summary>
internal static class ArticleBasisText
{
    /// <summary>"from full text, 412 words" or "from the feed's 43 words".</summary>
    public static string Of(Article article)
    {
        var words = article.CountWords();
        var count = DigestText.Counted(words, "word", "words");
        return article.Basis == ArticleBasis.Feed ? $"from the feed's {count}" : $"from full text, {count}";
    }
}
