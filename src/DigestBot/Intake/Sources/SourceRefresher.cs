using DigestBot.Core.Sources;
using DigestBot.Fetching;
using DigestBot.Intake.Entries;
using DigestBot.Intake.Pages;
using DigestBot.Reading.Feeds;
using DigestBot.Settings;
using DigestBot.Storage;
using Microsoft.Extensions.Logging;

namespace DigestBot.Intake.Sources;

/// <summary>
/// Checks a claimed source: fetches it, records what it shows, reads its waiting entries. Each step is one transaction, so that a
/// process may die between any two: the next check goes on from there.
/// </summary>
internal sealed partial class SourceRefresher(
    WebFetcher fetcher, SourceFinder finder, PageReader pages, EntryIntake intake, SourceStore sources, EntryStore entries, IntakeOptions options, TimeProvider time,
    ILogger<SourceRefresher> logger)
{
    /// <summary>How long a claim is held without a sign of life.</summary>
    public static readonly TimeSpan ClaimFor = TimeSpan.FromMinutes(3);

    /// <summary>How many entries of a new source are news.</summary>
    public const int FirstEntries = 3;

    /// <summary>Checks a source that the caller has claimed, and lets go of the claim.</summary>
    public async Task RefreshAsync(Source source, CancellationToken cancellationToken)
    {
        var next = source.IsPaused ? null : await CheckAsync(source, cancellationToken);
        await intake.ReadWaitingAsync(source, cancellationToken);
        if (await EarlierAsync(source.Id, next, cancellationToken) is { } at)
        {
            await sources.ReleaseAsync(source.Id, at, cancellationToken);
        }
    }

    /// <summary>Records a feed that is fetched already, as at a check; its entries are read by the caller or at the next check.</summary>
    public Task<int> RecordAsync(Source source, FetchOutcome.Fetched page, Feed feed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var read = new SourceCheck(now).Read(source, page, feed);
        return entries.RecordAsync(
            read with { NextCheckAt = now }, FeedEntries.Of(feed, now), (entry, index) => StateOf(source, entry, index, now), now, now + ClaimFor, cancellationToken);
    }

    // When the source is looked at next, or null when it never is.
    private async Task<DateTimeOffset?> CheckAsync(Source source, CancellationToken cancellationToken)
    {
        if (source.Kind == SourceKind.Unknown)
        {
            return await FindOutAsync(source, cancellationToken);
        }

        var outcome = await fetcher.FetchAsync(FetchRequest.ForFeed(source.Address, new Validators(source.ETag, source.LastModified)), cancellationToken);
        var check = new SourceCheck(time.GetUtcNow());
        switch (outcome)
        {
            case FetchOutcome.Fetched page when source.Kind == SourceKind.Article:
                return await TakeArticleAsync(source, page, cancellationToken);
            case FetchOutcome.Fetched page:
                return await TakeFeedAsync(source, page, cancellationToken);
            case FetchOutcome.NotModified unchanged:
                return await RecordAsync(source, check.Unchanged(source, unchanged), cancellationToken);
            default:
                return await FailAsync(source, outcome, cancellationToken);
        }
    }

    private async Task<DateTimeOffset?> FindOutAsync(Source source, CancellationToken cancellationToken)
    {
        switch (await finder.FindAsync(source.Address, cancellationToken))
        {
            case FoundSource.OfFeed feed:
                var at = source with { Kind = SourceKind.Feed, Address = feed.Address };
                return await TakeFeedAsync(at, feed.Page with { MovedTo = null }, feed.Content, time.GetUtcNow(), cancellationToken);
            case FoundSource.OfArticle article:
                var read = new PageOutcome.Read(article.Article, article.Page.Address);
                return await TakeArticleAsync(source with { Kind = SourceKind.Article }, article.Page, read, cancellationToken);
            case FoundSource.Nothing { Failure: { } failure }:
                return await FailAsync(source, failure, cancellationToken);
            case FoundSource.Nothing nothing:
                return await RecordAsync(source, new SourceCheck(time.GetUtcNow()).Failed(source, SourceProblem.Unreadable, nothing.Reason, null), cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<DateTimeOffset?> TakeFeedAsync(Source source, FetchOutcome.Fetched page, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return FeedReader.Read(page.Body, page.ContentType, page.Address) switch
        {
            FeedOutcome.Read read => await TakeFeedAsync(source, page, read.Feed, now, cancellationToken),
            FeedOutcome.Refused refused => await RecordAsync(source, new SourceCheck(now).Failed(source, SourceProblem.Unreadable, refused.Reason, null), cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<DateTimeOffset?> TakeFeedAsync(Source source, FetchOutcome.Fetched page, Feed feed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (page.MovedTo is { } there && await OtherAtAsync(source, there, cancellationToken) is { } other)
        {
            LogMerged(source.Name, there);
            await sources.MergeAsync(new SourceCheck(now).Failed(source, SourceProblem.Gone, $"it moved to {there}, which is followed already", null), other.Id, cancellationToken);
            return null;
        }

        var fresh = await RecordAsync(source, page, feed, now, cancellationToken);
        LogRefreshed(source.Name, feed.Entries.Count, fresh);
        return new SourceCheck(now).Read(fresh > 0 ? source with { NewAt = now } : source, page, feed).NextCheckAt;
    }

    private Task<DateTimeOffset?> TakeArticleAsync(Source source, FetchOutcome.Fetched page, CancellationToken cancellationToken) => pages.Read(page) is PageOutcome.Read read
        ? TakeArticleAsync(source, page, read, cancellationToken)
        : RecordAsync(source, new SourceCheck(time.GetUtcNow()).Failed(source, SourceProblem.Unreadable, "the page holds no article", null), cancellationToken);

    private async Task<DateTimeOffset?> TakeArticleAsync(Source source, FetchOutcome.Fetched page, PageOutcome.Read read, CancellationToken cancellationToken)
    {
        var check = new SourceCheck(time.GetUtcNow());
        await intake.KeepAsync(source, read, cancellationToken);
        return await RecordAsync(source, check.Read(source, page, read.Article.Article.Title), cancellationToken);
    }

    private Task<DateTimeOffset?> FailAsync(Source source, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        var (problem, retryAfter) = outcome switch
        {
            FetchOutcome.Gone => (SourceProblem.Gone, null),
            FetchOutcome.Blocked => (SourceProblem.Blocked, null),
            FetchOutcome.Failed failed => (SourceProblems.Of(failed.Problem), failed.RetryAfter),
            _ => (SourceProblem.Unreachable, (TimeSpan?)null),
        };
        var reason = SourceFinder.ReasonOf(outcome);
        LogFailed(source.Name, reason);
        return RecordAsync(source, new SourceCheck(time.GetUtcNow()).Failed(source, problem, reason, retryAfter), cancellationToken);
    }

    private async Task<DateTimeOffset?> RecordAsync(Source before, Source after, CancellationToken cancellationToken)
    {
        // A source that moved to where another one is keeps its address until its feed is read: the two are made one then.
        var moved = after.Address != before.Address && await OtherAtAsync(before, after.Address, cancellationToken) is not null;
        await sources.RecordAsync(moved ? after with { Address = before.Address, ETag = null, LastModified = null } : after, cancellationToken);
        return after.IsPaused ? null : after.NextCheckAt;
    }

    private async Task<Source?> OtherAtAsync(Source source, Uri there, CancellationToken cancellationToken) =>
        await sources.FindAtAsync(there, cancellationToken) is { } other && other.Id != source.Id ? other : null;

    private EntryState StateOf(Source source, SeenEntry entry, int index, DateTimeOffset now)
    {
        var isOld = entry.PublishedAt is { } published && now - published > TimeSpan.FromDays(options.MaxAgeDays);
        return isOld || (!source.IsPrimed && index >= FirstEntries) ? EntryState.Seen : EntryState.Waiting;
    }

    // An entry whose page was not to be had is tried again before the feed would be looked at.
    private async Task<DateTimeOffset?> EarlierAsync(SourceId source, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        var retry = await entries.NextTryAsync(source, cancellationToken);
        return retry < next ? retry : next ?? retry;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refreshed {Source}: {Entries} entries, {New} of them new.")]
    private partial void LogRefreshed(string source, int entries, int @new);

    [LoggerMessage(Level = LogLevel.Information, Message = "Could not refresh {Source}: {Reason}. It is tried again.")]
    private partial void LogFailed(string source, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Source} moved to {Address}, which is followed already: the two are one now.")]
    private partial void LogMerged(string source, Uri address);
}
