using DigestBot.Core.Commands;
using DigestBot.Core.Sources;
using DigestBot.Core.Wording;
using DigestBot.Intake.Entries;
using DigestBot.Intake.Sources;
using DigestBot.Reading.Articles;

namespace DigestBot.Commands.Sources;

/// <summary><c>/source test</c>: what would come in from an address, without keeping anything.</summary>
internal sealed class SourceTrial(SourceFinder finder, EntryReader reader, TimeProvider time)
{
    public async Task<CommandReply> TryAsync(string typed, CancellationToken cancellationToken)
    {
        if (SourceAddress.Read(typed) is not { } address)
        {
            return CommandReply.Failed("Which address? Give a feed, a site or an article: /source test https://harbourgazette.example/");
        }

        return await finder.FindAsync(address, cancellationToken) switch
        {
            FoundSource.OfFeed feed => await TriedAsync(feed, cancellationToken),
            FoundSource.OfArticle article => new CommandReply
            {
                Title = "An article, and no feed",
                Sections = [new ReplySection.Points([Line(article.Article)])],
            },
            FoundSource.Nothing nothing => CommandReply.Failed($"Nothing would come in: {nothing.Reason}."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<CommandReply> TriedAsync(FoundSource.OfFeed found, CancellationToken cancellationToken)
    {
        var feed = found.Content;
        var lines = new List<IReadOnlyList<TextRun>>();
        foreach (var entry in FeedEntries.Of(feed, time.GetUtcNow()).Take(SourceRefresher.FirstEntries))
        {
            lines.Add(await LineAsync(entry, feed.Title, cancellationToken));
        }

        return new CommandReply
        {
            Title = feed.Title.Length > 0 ? feed.Title : found.Address.Host,
            Sections =
            [
                new ReplySection.Fields([.. Fields(found)]),
                .. lines.Count == 0 ? Array.Empty<ReplySection>() : [new ReplySection.Points(lines)],
                new ReplySection.Paragraph([new TextRun("Nothing is kept.", RunStyle.Faint)]),
            ],
            Buttons = [new ReplyButton("Follow it", $"/source add {found.Address.AbsoluteUri}")],
        };
    }

    private static IEnumerable<ReplyField> Fields(FoundSource.OfFeed found)
    {
        var dates = found.Content.Entries.Select(entry => entry.PublishedAt ?? entry.UpdatedAt).OfType<DateTimeOffset>().ToList();
        yield return new ReplyField("Feed", found.Address.AbsoluteUri);
        yield return new ReplyField("Entries", $"{found.Content.Entries.Count}");
        if (PollingRhythm.Of(dates) is { } rhythm)
        {
            yield return new ReplyField("Rhythm", $"one in {SourceHealth.Length(rhythm)}");
        }
    }

    private async Task<IReadOnlyList<TextRun>> LineAsync(SeenEntry entry, string outlet, CancellationToken cancellationToken) =>
        await reader.ReadAsync(entry, outlet, isLastTry: true, cancellationToken) switch
        {
            EntryReading.Read read => Line(read.Article),
            EntryReading.Nothing nothing => [new TextRun(Titled(entry.Title), RunStyle.Strong), new TextRun($": {nothing.Reason}", RunStyle.Plain, entry.Link)],
            EntryReading.TryLater later => [new TextRun(Titled(entry.Title), RunStyle.Strong), new TextRun($": {later.Reason}", RunStyle.Plain, entry.Link)],
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static IReadOnlyList<TextRun> Line(ReadArticle read)
    {
        var article = read.Article;
        var quotes = DigestText.Counted(read.Quotes.Count, "quote", "quotes");
        return [new TextRun(Titled(article.Title), RunStyle.Strong), new TextRun($" · {ArticleBasisText.Of(article)} · {quotes}", RunStyle.Plain, article.Url)];
    }

    private static string Titled(string title) => title.Length > 0 ? title : "(no title)";
}
