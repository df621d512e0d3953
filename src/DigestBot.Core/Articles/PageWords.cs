using System.Text;
using DigestBot.Reading;

namespace DigestBot.Core.Articles;

/// <summary>The words of an article as a browser looks for them: whatever the case and the white space, but with all marks, and never inside a word.</summary>
internal sealed class PageWords
{
    private readonly string article;
    private readonly string page;
    private readonly List<TextSpan> words = [];
    private readonly int[] places;

    public PageWords(string article)
    {
        this.article = article;
        var text = new StringBuilder(article.Length);
        places = new int[article.Length + 1];
        for (var at = 0; at < article.Length; at++)
        {
            places[at] = text.Length;
            if (!char.IsWhiteSpace(article[at]))
            {
                text.Append(article[at]);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        places[article.Length] = text.Length;
        page = text.ToString();
        FindWords();
    }

    /// <summary>The number of words.</summary>
    public int Length => words.Count;

    /// <summary>The first and the last word that lie in a stretch of the article; the first is behind the last where there is none.</summary>
    public (int First, int Last) In(TextSpan span) =>
        (words.FindIndex(word => word.Start >= span.Start) is var first and >= 0 ? first : words.Count, words.FindLastIndex(word => word.End <= span.End));

    /// <summary>The words from one to another, both included, white space as single spaces.</summary>
    public string Text(int first, int last) => page[places[words[first].Start]..places[words[last].End]];

    /// <summary>From one word up to, not including, another, with the marks between: a browser skips nothing but white space there.</summary>
    public string Before(int from, int word) => page[places[words[from].Start]..places[words[word].Start]].TrimEnd();

    /// <summary>The marks behind a word and all up to another, included.</summary>
    public string Behind(int word, int to) => page[places[words[word].End]..places[words[to].End]].TrimStart();

    /// <summary>Whether a line ends between two words.</summary>
    public bool HasBreak(int first, int last) => article.AsSpan(words[first].Start, words[last].End - words[first].Start).IndexOfAny('\n', '\r') >= 0;

    /// <summary>How often the words from one to another stand in the article.</summary>
    public int Count(int first, int last)
    {
        var (text, count) = (Text(first, last), 0);
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            count++;
        }

        return count;
    }

    /// <summary>The first word of the text's next place behind a word; -1 where there is none.</summary>
    public int FirstBehind(int word, string text)
    {
        var at = Next(text, places[words[word].End]);
        return at < 0 ? -1 : words.FindIndex(found => places[found.Start] == at);
    }

    private int Next(string text, int from)
    {
        for (var at = page.IndexOf(text, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = page.IndexOf(text, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + text.Length;
            if ((at == 0 || !IsWord(page[at - 1])) && (end == page.Length || !IsWord(page[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private void FindWords()
    {
        for (var at = 0; at < article.Length;)
        {
            var end = at;
            while (end < article.Length && IsWord(article[end]))
            {
                end++;
            }

            if (end > at)
            {
                words.Add(new TextSpan(at, end));
            }

            at = Math.Max(end, at + 1);
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
