using DigestBot.Reading;

namespace DigestBot.Core.Articles;

/// <summary>
/// Links to words on a page, so that the browser scrolls to them and marks them
/// (https://wicg.github.io/scroll-to-text-fragment/). The link opens the page also where the browser, the site or a later text
/// does not know the words.
/// </summary>
public static class TextFragment
{
    private const int MostWordsWhole = 12;
    private const int WordsAtEnds = 4;
    private const int MostWordsAtEnd = 12;
    private const int MostWordsBeside = 8;
    private const string Directive = ":~:";

    /// <summary>The address with a fragment that leads to the words and to no other place of the article; the address alone where there is none.</summary>
    public static Uri Link(Uri page, string article, TextSpan words)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (Of(article, words) is not { } fragment)
        {
            return page;
        }

        var address = page.AbsoluteUri;
        var old = address.IndexOf(Directive, StringComparison.Ordinal);
        address = old < 0 ? address : address[..old];
        return new Uri(address + (address.Contains('#', StringComparison.Ordinal) ? "" : "#") + Directive + fragment);
    }

    /// <summary>"text=…" for these words of the article; null where no words lead there alone.</summary>
    public static string? Of(string article, TextSpan words)
    {
        ArgumentNullException.ThrowIfNull(article);
        return words.Start < 0 || words.End > article.Length || words.IsEmpty ? null : Write(new PageWords(article), words);
    }

    private static string? Write(PageWords page, TextSpan words)
    {
        var (first, last) = page.In(words);
        if (first > last)
        {
            return null;
        }

        // Words across a line break are found only by both of their ends.
        var isWhole = last - first < MostWordsWhole && !page.HasBreak(first, last);
        return isWhole
            ? Beside(page, first, last) is { } whole ? $"text={whole.Prefix}{Encoded(page.Text(first, last))}{whole.Suffix}" : null
            : Ends(page, first, last);
    }

    private static string? Ends(PageWords page, int first, int last)
    {
        var startLast = Math.Min(first + WordsAtEnds - 1, last - 1);
        while (startLast > first && page.HasBreak(first, startLast))
        {
            startLast--;
        }

        if (startLast >= last || Beside(page, first, startLast) is not { Suffix: "" } start)
        {
            return null;
        }

        for (var endFirst = Math.Max(startLast + 1, last - WordsAtEnds + 1); endFirst > startLast && last - endFirst < MostWordsAtEnd && !page.HasBreak(endFirst, last); endFirst--)
        {
            if (page.FirstBehind(startLast, page.Text(endFirst, last)) == endFirst)
            {
                return $"text={start.Prefix}{Encoded(page.Text(first, startLast))},{Encoded(page.Text(endFirst, last))}";
            }
        }

        return null;
    }

    // The words before, then behind, that tell this place from others with the same words; empty where there are no others.
    private static (string Prefix, string Suffix)? Beside(PageWords page, int first, int last)
    {
        if (page.Count(first, last) == 1)
        {
            return ("", "");
        }

        for (var from = first - 1; from >= 0 && first - from <= MostWordsBeside && !page.HasBreak(from, first); from--)
        {
            if (page.Count(from, last) == 1)
            {
                return ($"{Encoded(page.Before(from, first))}-,", "");
            }
        }

        for (var to = last + 1; to < page.Length && to - last <= MostWordsBeside && !page.HasBreak(last, to); to++)
        {
            if (page.Count(first, to) == 1)
            {
                return ("", $",-{Encoded(page.Behind(last, to))}");
            }
        }

        return null;
    }

    // A dash, comma or ampersand of the text is no sign of the fragment.
    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
