using DigestBot.Core.Questions;
using DigestBot.Core.Sources;
using DigestBot.Reading.Articles;

namespace DigestBot.Intake.Entries;

/// <summary>Tells an entry's article from a notice that stands in its place (a request for consent, for scripts, for payment). Pure.</summary>
internal static class PageFit
{
    private const int FewestWords = 3;
    private const double LeastShare = 0.3;

    /// <summary>Whether the page tells what its entry announces: enough words of the headline and the teaser stand in its text.</summary>
    public static bool IsArticleOf(SeenEntry entry, Article page, Article? teaser)
    {
        var announced = LongWords.Of($"{entry.Title} {teaser?.Text}");
        if (announced.Count < FewestWords)
        {
            // So few may be parts of longer ones in a language that sets words without spaces.
            var text = FoldedText.Of($"{page.Title} {page.Text}");
            return announced.Count == 0 || announced.Any(word => text.Contains(word, StringComparison.Ordinal));
        }

        var told = LongWords.Of(page.Text);
        return announced.Count(told.Contains) >= LeastShare * announced.Count;
    }
}
