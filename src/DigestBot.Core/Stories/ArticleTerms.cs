using DigestBot.Core.Questions;
using DigestBot.Reading.Articles;

namespace DigestBot.Core.Stories;

/// <summary>The words by which an article is compared: those of its title and of the beginning of its text, names counting more.</summary>
internal static class ArticleTerms
{
    /// <summary>About ten sentences: what follows tells less and less of the event itself.</summary>
    private const int LeadWords = 260;

    private const double NameWeight = 1.6;
    private const double TitleWeight = 1.5;

    /// <summary>Each stem with how much it counts in this article.</summary>
    public static Dictionary<string, double> Of(Article article)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(terms, article.Title, TitleWeight, int.MaxValue, hasNames: false);
        var left = LeadWords;
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Paragraph && left > 0)
            {
                left = Add(terms, block.Span.Of(article.Text), 1, left, hasNames: true);
            }
        }

        foreach (var (term, count) in terms)
        {
            terms[term] = 1 + Math.Log(count);
        }

        return terms;
    }

    private static int Add(Dictionary<string, double> terms, string text, double weight, int left, bool hasNames)
    {
        var opensSentence = true;
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n—–/"))
        {
            var written = text.AsSpan()[range].Trim("“”\"‘’'(),.;:!?[]");
            if (written.IsEmpty || left == 0)
            {
                continue;
            }

            left--;
            var isName = hasNames && !opensSentence && char.IsUpper(written[0]);
            opensSentence = text[Math.Max(0, range.End.GetOffset(text.Length) - 1)] is '.' or '!' or '?' or '”' or '"' or ':';
            foreach (var word in FoldedText.Of(written.ToString()).Split(' '))
            {
                if (Stems.Of(word) is { } stem)
                {
                    terms[stem] = terms.GetValueOrDefault(stem) + (weight * (isName ? NameWeight : 1));
                }
            }
        }

        return left;
    }
}
