using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Core.Wording;
using DigestBot.Intake.Entries;
using DigestBot.Intake.Pages;
using DigestBot.Intake.Sources;
using DigestBot.Reading.Feeds;
using DigestBot.Storage;

namespace DigestBot.Commands.Sources;

/// <summary><c>/source add</c>: makes a channel follow what stands at an address. What is there already is no news; the last three can be taken.</summary>
internal sealed class SourceAdder(SourceFinder finder, SourceRefresher refresher, EntryIntake intake, SourceStore sources, EntryStore entries, TimeProvider time)
{
    private const int MostOthers = 3;

    public async Task<CommandReply> AddAsync(string typed, ChannelId channel, CancellationToken cancellationToken)
    {
        if (SourceAddress.Read(typed) is not { } address)
        {
            return CommandReply.Failed(typed.Length == 0
                ? "Which address? Give a feed, a site or an article: /source add https://harbourgazette.example/feed"
                : $"\"{Short(typed)}\" is no web address. Give one such as https://harbourgazette.example/feed.");
        }

        if (await sources.FindAtAsync(address, cancellationToken) is { IsPrimed: true, IsPaused: false } known)
        {
            return await FollowKnownAsync(known, channel, cancellationToken);
        }

        return await finder.FindAsync(address, cancellationToken) switch
        {
            FoundSource.OfFeed feed => await FollowAsync(feed, channel, cancellationToken),
            FoundSource.OfArticle article => await FollowAsync(article, channel, cancellationToken),
            FoundSource.Nothing nothing => CommandReply.Failed($"Nothing was added: {nothing.Reason}. {Remedy(nothing)}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Takes the last entries of a followed source into the channel's next digest.</summary>
    public async Task<CommandReply> TakeAsync(string id, ChannelId channel, CancellationToken cancellationToken)
    {
        var source = new SourceId(id);
        var latest = (await entries.LatestAsync(source, 50, cancellationToken)).Where(entry => entry.State is EntryState.Read or EntryState.Waiting)
            .OrderByDescending(entry => entry.SeenAt).Take(SourceRefresher.FirstEntries).ToList();
        var isFollowed = (await sources.FollowedAsync(channel, cancellationToken)).Any(followed => followed.Id == source);
        var taken = isFollowed ? await entries.TakeAsync(latest, channel, time.GetUtcNow(), cancellationToken) : 0;
        return taken > 0
            ? CommandReply.Told($"Taken: the last {latest.Count} are in the next digest, but for those that this channel was told already.")
            : CommandReply.Failed("There is nothing to take: the source is not followed here, or its entries are too old, or they are taken already.");
    }

    private async Task<CommandReply> FollowKnownAsync(Source source, ChannelId channel, CancellationToken cancellationToken) =>
        await sources.FollowAsync(source, channel, time.GetUtcNow().AddMilliseconds(1), cancellationToken)
            ? await FollowingAsync(source, [], cancellationToken)
            : CommandReply.Told($"This channel follows {source.Name} already. /source list shows all.");

    private async Task<CommandReply> FollowAsync(FoundSource.OfFeed found, ChannelId channel, CancellationToken cancellationToken)
    {
        if (await sources.FindAtAsync(found.Address, cancellationToken) is { IsPrimed: true, IsPaused: false } known)
        {
            return await FollowKnownAsync(known, channel, cancellationToken);
        }

        var now = time.GetUtcNow();
        var source = New(found.Address, SourceKind.Feed, now) with { Title = found.Content.Title };

        // Nobody else looks at it before its first entries are recorded.
        await sources.FollowAsync(source with { NextCheckAt = now + SourceRefresher.ClaimFor }, channel, now, cancellationToken);
        var kept = await sources.FindAsync(source.Id, cancellationToken) ?? source;
        await refresher.RecordAsync(kept with { Address = found.Address }, found.Page, found.Content, now, cancellationToken);
        await sources.ReleaseAsync(source.Id, now, cancellationToken);
        return await FollowingAsync(source with { EntryCount = found.Content.Entries.Count }, found.Others, cancellationToken);
    }

    private async Task<CommandReply> FollowAsync(FoundSource.OfArticle found, ChannelId channel, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var source = New(found.Address, SourceKind.Article, now) with { Title = found.Article.Article.Title };
        var isNew = await sources.FollowAsync(source, channel, now, cancellationToken);
        await intake.KeepAsync(source, new PageOutcome.Read(found.Article, found.Page.Address), cancellationToken);
        return isNew
            ? CommandReply.Told($"The article \"{found.Article.Article.Title}\" is read and goes into the next digest; it is read again when it changes. No feed was found on the page.") with
            {
                Buttons = [new ReplyButton("Undo", $"/source remove {source.Id}")],
            }
            : CommandReply.Told("This channel follows that article already.");
    }

    private async Task<CommandReply> FollowingAsync(Source source, IReadOnlyList<FoundFeed> others, CancellationToken cancellationToken)
    {
        var latest = await entries.LatestAsync(source.Id, SourceRefresher.FirstEntries, cancellationToken);
        var backlog = source.EntryCount == 0 ? "It has no entries yet." : $"Its {DigestText.Counted(source.EntryCount, "entry", "entries")} so far are marked as seen.";
        return new CommandReply
        {
            Title = $"Following {source.Name}",
            Sections =
            [
                new ReplySection.Paragraph([new TextRun($"{backlog} New ones go into this channel’s digest from now on."), new TextRun(" "), new TextRun(source.Address.Host, RunStyle.Faint, source.Address)]),
                .. latest.Count == 0 ? Array.Empty<ReplySection>() : [new ReplySection.Points([.. latest.Select(Line)])],
            ],
            Buttons =
            [
                .. latest.Count == 0 ? Array.Empty<ReplyButton>() : [new ReplyButton($"Take the last {latest.Count} into the next digest", $"/source take {source.Id}")],
                .. others.Take(MostOthers).Select(other => new ReplyButton($"Follow {(other.Title.Length > 0 ? other.Title : other.Address.ToString())} too", $"/source add {other.Address.AbsoluteUri}")),
                new ReplyButton("Undo", $"/source remove {source.Id}"),
            ],
        };
    }

    private static IReadOnlyList<TextRun> Line(Entry entry) => [new TextRun(entry.Seen.Title.Length > 0 ? entry.Seen.Title : "(no title)", RunStyle.Plain, entry.Seen.Link)];

    private static Source New(Uri address, SourceKind kind, DateTimeOffset now) =>
        new() { Id = SourceAddress.IdOf(address), Kind = kind, Address = address, AddedAt = now, NextCheckAt = now };

    private static string Remedy(FoundSource.Nothing nothing) => nothing.Failure is null
        ? "Give the address of its feed; sites often link it as RSS."
        : nothing.Failure is Fetching.FetchOutcome.Blocked ? "Give a public address." : "Check the address, or try again later.";

    private static string Short(string typed) => typed.Length <= 80 ? typed : $"{typed[..79]}…";
}
