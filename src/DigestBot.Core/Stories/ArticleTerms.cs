using System.Text;
using DigestBot.Core.Questions;
using DigestBot.Reading.Articles;

namespace DigestBot.Core.Stories;

/// <summary>The words by which an article is compared: those of its title and of the beginning of its text.</summary>
internal sealed class ArticleTerms
{
    /// <summary>About ten sentences: what follows tells less and less of the event itself.</summary>
    private const int LeadWords = 250;

    private const int HeadWords = 40;
    private const double NameWeight = 1.6;
    private const double TitleWeight = 1.5;

    private static readonly char[] Gaps = [' ', '\t', '\r', '\n', '\u00a0', '—', '–', '/'];

    private readonly Dictionary<string, double>[] weights = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly List<(string Stem, bool IsName)> openers = [];
    private int words;

    private ArticleTerms()
    {
    }

    /// <summary>Each term of a kind with how much it counts in this article.</summary>
    public IReadOnlyDictionary<string, double> this[TermKind kind] => weights[(int)kind];

    public static ArticleTerms Of(Article article)
    {
        var terms = new ArticleTerms();
        terms.Add(HeadlineWords.Of(article), isTitle: true);
        var isAbove = true;
        foreach (var block in article.Blocks.TakeWhile(_ => terms.words < LeadWords))
        {
            var text = block.Span.Of(article.Text);
            switch (block.Kind)
            {
                case BlockKind.Paragraph:
                    isAbove = false;
                    terms.Add(text, isTitle: false);
                    break;
                case BlockKind.Caption or BlockKind.Heading when !HeadlineWords.IsAddress(text):
                    // What stands above the text is a standfirst, or the headline itself.
                    terms.Add(text, isAbove);
                    break;
            }
        }

        terms.TellOpeners();
        foreach (var kind in terms.weights)
        {
            foreach (var (term, count) in kind)
            {
                kind[term] = Math.Sqrt(count);
            }
        }

        return terms;
    }

    private void Add(string text, bool isTitle)
    {
        var opensSentence = true;
        foreach (var piece in text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries))
        {
            var written = piece.AsSpan().Trim("“”\"‘’'(),.:;!?[]`«»$£€");
            if (written.IsEmpty)
            {
                opensSentence |= piece[^1] is '.' or '!' or '?' or ':' or '”' or '"' or '\'' or '`';
                continue;
            }

            if (words >= LeadWords)
            {
                break;
            }

            words++;
            if (char.IsAsciiDigit(written[0]))
            {
                AddNumber(written, isTitle);
            }
            else
            {
                AddWord(written, isTitle, opensSentence);
            }

            opensSentence = piece[^1] is '.' or '!' or '?' or '”' or '"' || (piece[^1] is ':' && written.Length > 2);
        }
    }

    // "1,200" is "1200"; "5.6" stays. A single digit tells too little.
    private void AddNumber(ReadOnlySpan<char> written, bool isTitle)
    {
        var number = new StringBuilder(written.Length);
        foreach (var c in written)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.')
            {
                number.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ',')
            {
                number.Append(' ');
            }
        }

        foreach (var part in number.ToString().Split(' '))
        {
            if (part.Length > 1)
            {
                Count(TermKind.Word, part, isTitle ? TitleWeight : 1);
                Count(TermKind.Number, part, 1);
                CountHead(part, isTitle);
            }
        }
    }

    private void AddWord(ReadOnlySpan<char> written, bool isTitle, bool opensSentence)
    {
        var isCapital = char.IsUpper(written[0]);
        var isName = isCapital && !opensSentence && !isTitle;
        foreach (var word in FoldedText.Of(written.ToString()).Split(' '))
        {
            if (Stems.Of(word) is not { } stem)
            {
                continue;
            }

            CountHead(stem, isTitle);
            Count(TermKind.Word, stem, (isTitle ? TitleWeight : 1) * (isName ? NameWeight : 1));
            if (isName)
            {
                Count(TermKind.Name, stem, 1);
            }
            else if (isCapital)
            {
                openers.Add((stem, isTitle));
            }
        }
    }

    // A capital that opens a sentence or stands in a headline is a name's if the word is a name elsewhere.
    private void TellOpeners()
    {
        var names = weights[(int)TermKind.Name];
        foreach (var (stem, isTitle) in openers.Where(opener => names.ContainsKey(opener.Stem)).ToList())
        {
            Count(TermKind.Name, stem, 1);
            Count(TermKind.Word, stem, (isTitle ? TitleWeight : 1) * (NameWeight - 1));
        }
    }

    private void CountHead(string term, bool isTitle)
    {
        if (isTitle || words <= HeadWords)
        {
            Count(TermKind.Head, term, 1);
        }
    }

    private void Count(TermKind kind, string term, double weight) =>
        weights[(int)kind][term] = weights[(int)kind].GetValueOrDefault(term) + weight;
}
