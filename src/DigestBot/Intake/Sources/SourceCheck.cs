using DigestBot.Core.Sources;
using DigestBot.Fetching;
using DigestBot.Reading.Feeds;

namespace DigestBot.Intake.Sources;

/// <summary>What a source is after a check. Pure.</summary>
internal sealed class SourceCheck(DateTimeOffset now)
{
    /// <summary>The feed could be read.</summary>
    public Source Read(Source source, FetchOutcome.Fetched page, Feed feed)
    {
        var dates = feed.Entries.Select(entry => entry.PublishedAt ?? entry.UpdatedAt).OfType<DateTimeOffset>().Where(date => date <= now).ToList();
        var rhythm = PollingRhythm.Of(dates);
        var told = Well(Moved(source, page.MovedTo)) with
        {
            Kind = SourceKind.Feed,
            Title = feed.Title.Length > 0 ? feed.Title : source.Title,
            Site = feed.Link ?? source.Site,
            IsPrimed = true,
            ETag = page.Validators.ETag,
            LastModified = page.Validators.LastModified,
            Rhythm = rhythm,
            EntryCount = feed.Entries.Count,
            NewAt = source.NewAt ?? (dates.Count > 0 ? dates.Max() : null),
        };
        return Next(told, Longer(feed.RefreshEvery, page.FreshFor));
    }

    /// <summary>The article at the source could be read.</summary>
    public Source Read(Source source, FetchOutcome.Fetched page, string title) => Next(
        Well(Moved(source, page.MovedTo)) with
        {
            Kind = SourceKind.Article,
            Title = title.Length > 0 ? title : source.Title,
            IsPrimed = true,
            ETag = page.Validators.ETag,
            LastModified = page.Validators.LastModified,
            EntryCount = 1,
            NewAt = source.NewAt ?? now,
        },
        page.FreshFor);

    /// <summary>Nothing has changed since the last check.</summary>
    public Source Unchanged(Source source, FetchOutcome.NotModified page) => Next(
        Well(Moved(source, page.MovedTo)) with { ETag = page.Validators.ETag, LastModified = page.Validators.LastModified },
        page.FreshFor);

    /// <summary>The check failed; a source that is gone is paused, any other is tried again.</summary>
    public Source Failed(Source source, SourceProblem problem, string text, TimeSpan? retryAfter)
    {
        var failures = source.Failures + 1;
        return source with
        {
            CheckedAt = now,
            FailingSince = source.FailingSince ?? now,
            Failures = failures,
            Problem = problem,
            ProblemText = text,
            IsPaused = problem == SourceProblem.Gone,
            NextCheckAt = now + PollingRhythm.Jittered(PollingRhythm.AfterFailure(failures, retryAfter), source.Id, now),
        };
    }

    private Source Well(Source source) => source with
    {
        CheckedAt = now,
        ReadAt = now,
        FailingSince = null,
        Failures = 0,
        Problem = SourceProblem.None,
        ProblemText = null,
    };

    private Source Moved(Source source, Uri? movedTo) => movedTo is null || movedTo == source.Address
        ? source
        : source with { Address = movedTo, MovedFrom = source.Address, MovedAt = now };

    private Source Next(Source source, TimeSpan? asked)
    {
        var sinceNew = now - (source.NewAt ?? source.AddedAt);
        return source with { NextCheckAt = now + PollingRhythm.Jittered(PollingRhythm.AfterSuccess(source.Rhythm, sinceNew, asked), source.Id, now) };
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one > other || other is null ? one : other;
}
