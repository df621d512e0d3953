using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Sources;
using DigestBot.Intake.Entries;
using DigestBot.Intake.Files;
using DigestBot.Intake.Pages;
using DigestBot.Reading.Articles;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/summary</c>: an article in a few of its own sentences, with who said what in it.</summary>
internal sealed class SummaryCommand(ArticleStore articles, EntryStore entries, EntryReader reader, LinkReader links, ArticleReader files, TimeProvider time) : ICommand
{
    private const int MaxListed = 8;

    public string Name => "summary";

    public string Purpose => "Sums up an article by its title, id or web address, with key quotes.";

    public string Example => "/summary ferry";

    public IReadOnlyList<CommandForm> Forms { get; } =
    [
        new(
            "",
            "Sums up an article in its own sentences, with who said what.",
            new CommandOption("article", "Its title, words of it, or its id", OptionKind.Article) { IsMain = true },
            new CommandOption("link", "Its web address"),
            new CommandOption("file", "A text, Markdown or HTML file", OptionKind.File)),
    ];

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.File is { } file)
        {
            return Read(file);
        }

        var link = LinkIn(request);
        var wanted = link ?? request.Text;
        if (wanted.Length > 0 && await articles.FindAsync(wanted, cancellationToken) is { } found)
        {
            return Summary(found);
        }

        if (link is not null)
        {
            return await ReadAsync(link, cancellationToken);
        }

        var latest = await articles.LatestAsync(MaxListed, cancellationToken);
        return latest.Count == 0
            ? CommandReply.Of("There are no articles yet. Follow a news site with /source add, or put .txt, .md or .html files into a source folder.")
            : Choice(request.Text, latest);
    }

    // "link:https://…", a bare address, or the option of that name.
    private static string? LinkIn(CommandRequest request)
    {
        const string Prefix = "link:";
        var text = request.Options.GetValueOrDefault("link") ?? request.Text;
        return text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..].Trim()
            : request.Options.ContainsKey("link") || (text.Contains("://", StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)) ? text : null;
    }

    // Read on demand, and not kept: a feed's entry knows a teaser where the page gives no text.
    private async Task<CommandReply> ReadAsync(string link, CancellationToken cancellationToken)
    {
        if (SourceAddress.Read(link) is not { } address)
        {
            return CommandReply.Told($"\"{link}\" is no web address. Give one such as https://harbourgazette.example/ferry.");
        }

        var entry = CanonicalUrl.Of(address) is { } canonical ? await entries.FindAsync(canonical, cancellationToken) : null;
        var article = entry is null ? null : await reader.ReadAsync(entry.Seen, "", isLastTry: true, cancellationToken) as EntryReading.Read;
        return article is not null ? Summary(Unkept(article.Article, address)) : await links.ReadAsync(address, cancellationToken) switch
        {
            PageOutcome.Read read => Summary(Unkept(read.Article, address)),
            PageOutcome.TryLater later => CommandReply.Told($"That page cannot be read now: {later.Reason}. Try again later."),
            PageOutcome.Unreadable unreadable => CommandReply.Told($"That page cannot be read: {unreadable.Reason}."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // Read on demand, and not kept.
    private CommandReply Read(GivenFile file) => files.Read(file.Content.Span, ArticleEndings.FormatOf(file.Name)) switch
    {
        ReadOutcome.Read read => Summary(new KeptArticle(new ArticleId(file.Name), read.Article, file.Name, time.GetUtcNow())),
        ReadOutcome.Refused refused => CommandReply.Failed($"That file cannot be read: {refused.Reason}. Give a text, Markdown or HTML file."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private KeptArticle Unkept(ReadArticle article, Uri address) => new(new ArticleId(address.Host), article, address.AbsoluteUri, time.GetUtcNow());

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
        sections.AddRange(KeyQuotes.Of(quotes).Select(quote => new ReplySection.Card(new QuoteCard(quote, article.PublishedAt, [SourceCard.Of(kept)]))));
        sections.Add(new ReplySection.Paragraph([new TextRun($"{ArticleBasisText.Of(article)} · ", RunStyle.Faint), new TextRun(SourceLine(kept), RunStyle.Faint, article.Url)]));
        return new CommandReply { Title = Titled(kept), Sections = sections };
    }

    private static string SourceLine(KeptArticle kept)
    {
        var outlet = SourceCard.Of(kept).Outlet;
        return kept.Article.Article.Byline is { } byline ? $"{outlet}, {byline}" : outlet;
    }

    private static string Titled(KeptArticle kept) => kept.Article.Article.Title is { Length: > 0 } title ? title : kept.Id.Value;
}
