using DigestBot.Commands;
using DigestBot.Core.Wording;
using DigestBot.Platforms.Terminal;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using Spectre.Console.Rendering;

namespace DigestBot.Tools;

/// <summary>Lays out an article and what was understood of it.</summary>
internal sealed class ArticleView(DateText dates)
{
    public IEnumerable<IRenderable> Draw(ReadArticle read)
    {
        yield return new TextLine().Add(read.Article.Title.Length > 0 ? read.Article.Title : "(no title)", Palette.Heading);
        if (Origin(read.Article) is { Length: > 0 } origin)
        {
            yield return new TextLine().Add(origin, Palette.Faint);
        }

        yield return new TextLine();
        yield return new TextLine().Add("Summary", Palette.Strong).Add($" · {ArticleBasisText.Of(read.Article)}", Palette.Faint);
        foreach (var sentence in read.Summary.Sentences)
        {
            yield return new TextLine(2, 4).Add("· ").Add(sentence.Text);
        }

        yield return new TextLine();
        yield return new TextLine().Add(read.Quotes.Count == 0 ? "No quotes" : $"Quotes ({read.Quotes.Count})", Palette.Strong);
        foreach (var line in read.Quotes.SelectMany(Lines))
        {
            yield return line;
        }
    }

    private string Origin(Article article)
    {
        string?[] known = [article.Outlet, article.Byline, article.PublishedAt is { } at ? dates.Day(at) : null, article.Url?.AbsoluteUri];
        return string.Join(" · ", known.OfType<string>());
    }

    private static IEnumerable<IRenderable> Lines(Quote quote)
    {
        var words = new TextLine(2, 4);
        yield return quote.Kind == QuoteKind.Indirect
            ? words.Add("paraphrase: ", Palette.Faint).Add(quote.Text)
            : words.Add(QuoteText.Marked(quote), Palette.Words);
        var speaker = new TextLine(4).Add(QuoteText.Speaker(quote), Palette.Strong);
        foreach (var detail in new[] { quote.Place, quote.Cue is null ? null : $"“{quote.Cue}”".Trim('“', '”') })
        {
            if (detail is not null)
            {
                speaker.Add($" · {detail}");
            }
        }

        yield return speaker.Add($" · {QuoteText.Kind(quote)} · {QuoteText.Attribution(quote)}", Palette.Faint);
    }
}
