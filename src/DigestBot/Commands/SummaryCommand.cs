using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/summary</c>: an article in a few of its own sentences, with who said what in it.</summary>
internal sealed class SummaryCommand(ArticleStore articles) : ICommand
{
    private const int MaxQuotes = 3;
    private const int MaxListed = 8;

    public string Name => "summary";

    public string Purpose => "Sums up an article by its title, address or id, with key quotes.";

    public string Example => "/summary ferry";

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Text.Length > 0 && await articles.FindAsync(request.Text, cancellationToken) is { } found)
        {
            return Summary(found);
        }

        var latest = await articles.LatestAsync(MaxListed, cancellationToken);
        return latest.Count == 0
            ? CommandReply.Of("There are no articles yet. Put .txt, .md or .html files into a source folder.")
            : Choice(request.Text, latest);
    }

    private static CommandReply Choice(string text, IReadOnlyList<KeptArticle> latest) => new()
    {
        Title = text.Length == 0 ? "Which article? The latest:" : $"No article fits \"{text}\". The latest:",
        Buttons = [.. latest.Select(article => new ReplyButton(Titled(article), $"/summary {article.Id}"))],
        IsPrivate = true,
    };

    private static CommandReply Summary(KeptArticle kept)
    {
        var (article, summary, quotes) = kept.Article;
        var sections = new List<ReplySection>
        {
            summary.Sentences.Count > 0
                ? new ReplySection.Paragraph([new TextRun(string.Join(' ', summary.Sentences.Select(sentence => sentence.Text)))])
                : new ReplySection.Paragraph([new TextRun("It has no running text to sum up.")]),
        };
        sections.AddRange(KeyQuotes(quotes).Select(quote => new ReplySection.Card(new QuoteCard(quote, article.PublishedAt, [SourceCard.Of(kept)]))));
        sections.Add(new ReplySection.Paragraph([new TextRun($"{Basis(article)} · ", RunStyle.Faint), new TextRun(SourceLine(kept), RunStyle.Faint, article.Url)]));
        return new CommandReply { Title = Titled(kept), Sections = sections };
    }

    // The surest and longest quotes, but in the order of the text, and one speaker not twice before another comes once.
    private static IEnumerable<Quote> KeyQuotes(IReadOnlyList<Quote> quotes) =>
        quotes.Where(quote => quote is { Kind: not QuoteKind.Indirect, Speaker: not null, Confidence: not Confidence.Unclear })
            .OrderByDescending(quote => quote.Kind == QuoteKind.Direct)
            .ThenByDescending(quote => quote.Confidence)
            .ThenByDescending(quote => quote.Text.Length)
            .GroupBy(quote => quote.Speaker, StringComparer.Ordinal)
            .SelectMany(group => group.Index())
            .OrderBy(ranked => ranked.Index)
            .Take(MaxQuotes)
            .Select(ranked => ranked.Item)
            .OrderBy(quote => quote.Span.Start);

    private static string Basis(Article article)
    {
        var words = article.Blocks.Where(block => block.Kind == BlockKind.Paragraph)
            .Sum(block => WordCount.Of(block.Span.Of(article.Text)));
        return $"from the full text, {words} words";
    }

    private static string SourceLine(KeptArticle kept)
    {
        var outlet = SourceCard.Of(kept).Outlet;
        return kept.Article.Article.Byline is { } byline ? $"{outlet}, {byline}" : outlet;
    }

    private static string Titled(KeptArticle kept) => kept.Article.Article.Title is { Length: > 0 } title ? title : kept.Id.Value;
}
