using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>Tells a text that was changed from another text. Pure.</summary>
internal static class TextLikeness
{
    /// <summary>From this share on, two texts with one address are revisions of one article.</summary>
    public const double OfOneArticle = 0.5;

    /// <summary>From this share on, a short text is the beginning of a long one.</summary>
    public const double OfBeginning = 0.6;

    /// <summary>The share of the longer words of the text that has fewer that stand in the other too, 0 to 1; 0 when one has none.</summary>
    public static double Of(string one, string other)
    {
        var (fewer, more) = (LongWords.Of(one), LongWords.Of(other));
        if (fewer.Count > more.Count)
        {
            (fewer, more) = (more, fewer);
        }

        return fewer.Count == 0 ? 0 : (double)fewer.Count(more.Contains) / fewer.Count;
    }
}
