using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Core.Wording;
using DigestBot.Fetching;
using DigestBot.Intake.Sources;
using DigestBot.Platforms.Terminal;
using DigestBot.Reading.Feeds.Opml;
using DigestBot.Storage;

namespace DigestBot.Commands.Sources;

/// <summary><c>/source import</c>: the feeds of an OPML list, shown before they are followed.</summary>
internal sealed class SourceImporter(WebFetcher fetcher, SourceStore sources, TimeProvider time)
{
    private const string Confirmation = " now";
    private const int MostShown = 10;
    private const int MaxFileBytes = 10 * 1024 * 1024;

    /// <summary>Shows what a list at an address, or at the console in a file, would bring; with "now" behind it, follows it.</summary>
    public async Task<CommandReply> ImportAsync(string typed, ChannelId channel, CancellationToken cancellationToken)
    {
        var isConfirmed = typed.EndsWith(Confirmation, StringComparison.OrdinalIgnoreCase);
        var place = isConfirmed ? typed[..^Confirmation.Length].Trim() : typed;
        if (place.Length == 0)
        {
            return CommandReply.Failed("Which list? Give the address of an OPML file: /source import https://harbourgazette.example/feeds.opml");
        }

        var (bytes, problem) = await BytesAsync(place, channel, cancellationToken);
        return bytes is null ? CommandReply.Failed($"The list could not be read: {problem}.")
            : OpmlReader.Read(bytes) switch
            {
                OpmlOutcome.Read read => await ImportAsync(read.Document, place, isConfirmed, channel, cancellationToken),
                OpmlOutcome.Refused refused => CommandReply.Failed($"The list could not be read: {refused.Reason}. Give an OPML file, as feed readers export it."),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    private async Task<CommandReply> ImportAsync(OpmlDocument list, string place, bool isConfirmed, ChannelId channel, CancellationToken cancellationToken)
    {
        var followed = (await sources.FollowedAsync(channel, cancellationToken)).SelectMany(IEnumerable<SourceId> (source) => [source.Id, SourceAddress.IdOf(source.Address)]).ToHashSet();
        // An address with a password in it can neither be read nor be shown.
        var open = list.Feeds.Where(feed => feed.XmlUrl.UserInfo.Length == 0).ToList();
        var fresh = open.DistinctBy(feed => SourceAddress.IdOf(feed.XmlUrl)).Where(feed => !followed.Contains(SourceAddress.IdOf(feed.XmlUrl))).ToList();
        var secret = open.Count == list.Feeds.Count ? "" : $", {list.Feeds.Count - open.Count} with a password in the address";
        var rest = $"{open.Count - fresh.Count} followed already or named twice{secret}";
        if (fresh.Count == 0)
        {
            return CommandReply.Told($"There is nothing to add in that list: {rest}.");
        }

        if (!isConfirmed)
        {
            return Preview(fresh, rest, place);
        }

        await sources.FollowAsync([.. fresh.Select(New)], channel, time.GetUtcNow(), cancellationToken);
        return CommandReply.Told($"Following {fresh.Count} more {(fresh.Count == 1 ? "source" : "sources")}. They are read within minutes; /source health shows what cannot be read.");
    }

    private static CommandReply Preview(List<OpmlFeed> fresh, string rest, string place) => new()
    {
        Title = $"{DigestText.Counted(fresh.Count, "source", "sources")} to add",
        Sections =
        [
            new ReplySection.Points([.. fresh.Take(MostShown).Select(IReadOnlyList<TextRun> (feed) => [new TextRun(feed.Title.Length > 0 ? feed.Title : feed.XmlUrl.Host, RunStyle.Plain, feed.XmlUrl)])]),
            new ReplySection.Paragraph([new TextRun(fresh.Count > MostShown ? $"and {fresh.Count - MostShown} more; {rest}. Nothing is added yet." : $"{rest}. Nothing is added yet.", RunStyle.Faint)]),
        ],
        Buttons = [new ReplyButton($"Add {(fresh.Count == 1 ? "it" : $"these {fresh.Count}")}", $"/source import {place}{Confirmation}")],
    };

    private Source New(OpmlFeed feed)
    {
        var now = time.GetUtcNow();
        return new Source
        {
            Id = SourceAddress.IdOf(feed.XmlUrl),
            Kind = SourceKind.Unknown,
            Address = feed.XmlUrl,
            Title = feed.Title,
            Site = feed.HtmlUrl?.AbsoluteUri,
            AddedAt = now,
            NextCheckAt = now,
        };
    }

    // Files of the machine are only for who sits at it.
    private async Task<(byte[]? Bytes, string Problem)> BytesAsync(string place, ChannelId channel, CancellationToken cancellationToken)
    {
        if (channel.Platform == TerminalPlatform.PlatformName && !place.Contains("://", StringComparison.Ordinal) && File.Exists(place))
        {
            return await FileAsync(place, cancellationToken);
        }

        return SourceAddress.Read(place) is not { } address
            ? (null, $"there is no file or address \"{OneLine.Bare(place)}\"")
            : await fetcher.FetchAsync(new FetchRequest { Address = address }, cancellationToken) switch
            {
                FetchOutcome.Fetched page => (page.Body, ""),
                var outcome => (null, SourceFinder.ReasonOf(outcome)),
            };
    }

    private static async Task<(byte[]? Bytes, string Problem)> FileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(path).Length > MaxFileBytes ? (null, "it is larger than 10 MB") : (await File.ReadAllBytesAsync(path, cancellationToken), "");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, OneLine.Bare(unreadable.Message));
        }
    }
}
