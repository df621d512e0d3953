using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Core.Wording;
using DigestBot.Reading.Feeds.Opml;
using DigestBot.Settings;
using DigestBot.Storage;

namespace DigestBot.Commands.Sources;

/// <summary><c>/source list</c>, <c>health</c> and <c>export</c>: what a channel follows, and how it does.</summary>
internal sealed class SourceLister(SourceStore sources, DigestBotOptions options, TimeProvider time)
{
    private const int SourcesPerPage = 20;

    public async Task<CommandReply> ListAsync(string text, ChannelId channel, CancellationToken cancellationToken)
    {
        var (_, page) = PagedText.Split(text);
        var now = time.GetUtcNow();
        var lines = Folders().Concat((await sources.FollowedAsync(channel, cancellationToken)).Select(source => Line(source, now))).ToList();
        if (lines.Count == 0)
        {
            return CommandReply.Told("This channel follows nothing yet. Begin with /source add and the address of a news site.");
        }

        var pages = (lines.Count + SourcesPerPage - 1) / SourcesPerPage;
        var number = Math.Clamp(page, 1, pages);
        return new CommandReply
        {
            Title = DigestText.Counted(lines.Count, "source", "sources"),
            Sections = [new ReplySection.Points([.. lines.Skip((number - 1) * SourcesPerPage).Take(SourcesPerPage)])],
            Page = pages > 1 ? new ReplyPage(number, pages, number < pages ? $"/source list page {number + 1}" : null) : null,
        };
    }

    public async Task<CommandReply> HealthAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var followed = await sources.FollowedAsync(channel, cancellationToken);
        var ill = followed.Select(source => (Source: source, Health: SourceHealth.Of(source, now)))
            .Where(one => one.Health.State != HealthState.Good)
            .OrderByDescending(one => one.Health.State)
            .ToList();
        var well = followed.Count - ill.Count;
        if (ill.Count == 0)
        {
            return CommandReply.Told(followed.Count switch
            {
                0 => "This channel follows no feeds yet.",
                1 => $"{followed[0].Name} is well.",
                _ => $"All {followed.Count} sources are well.",
            });
        }

        return new CommandReply
        {
            Title = $"{ill.Count} of {followed.Count} to look at, {well} well",
            Sections = [new ReplySection.Points([.. ill.Take(SourcesPerPage).Select(one => Line(one.Source, one.Health))])],
        };
    }

    public async Task<CommandReply> ExportAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var content = await OpmlAsync(channel, cancellationToken);
        return content is null
            ? CommandReply.Told("There is nothing to export: this channel follows no feeds yet.")
            : new CommandReply { Sections = [new ReplySection.Attachment("digestbot-sources.opml", content)] };
    }

    /// <summary>The channel's sources as OPML 2.0; null when there are none.</summary>
    public async Task<string?> OpmlAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var followed = await sources.FollowedAsync(channel, cancellationToken);
        return followed.Count == 0
            ? null
            : OpmlWriter.Write("DigestBot sources", followed.Select(Listed), time.GetUtcNow());
    }

    private static OpmlFeed Listed(Source source) =>
        new() { Title = source.Name, XmlUrl = source.Address, HtmlUrl = Uri.TryCreate(source.Site, UriKind.Absolute, out var site) ? site : null };

    // Where a folder lies is nothing for people of a channel.
    private IEnumerable<IReadOnlyList<TextRun>> Folders() =>
        options.Folders.Select(IReadOnlyList<TextRun> (folder) => [new TextRun(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), RunStyle.Strong), new TextRun(" · files")]);

    private static IReadOnlyList<TextRun> Line(Source source, DateTimeOffset now)
    {
        var health = SourceHealth.Of(source, now);
        var state = health.State == HealthState.Good ? $"{DigestText.Counted(source.EntryCount, "entry", "entries")}, read {Ago(source.CheckedAt, now)}" : health.Text;
        return [new TextRun(source.Name, RunStyle.Strong), new TextRun($" · {state} · {source.Id}", RunStyle.Plain, source.Address)];
    }

    private static IReadOnlyList<TextRun> Line(Source source, SourceHealth health) =>
    [
        new TextRun(source.Name, RunStyle.Strong),
        new TextRun($": {health.Text}. {health.Remedy}".TrimEnd(), RunStyle.Plain, source.Address),
    ];

    private static string Ago(DateTimeOffset? at, DateTimeOffset now) => at switch
    {
        null => "never",
        { } then when now - then < TimeSpan.FromMinutes(1) => "just now",
        { } then => $"{SourceHealth.Length(now - then)} ago",
    };
}
