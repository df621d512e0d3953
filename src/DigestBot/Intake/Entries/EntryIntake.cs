using DigestBot.Core.Articles;
using DigestBot.Core.Sources;
using DigestBot.Intake.Pages;
using DigestBot.Intake.Sources;
using DigestBot.Reading.Articles;
using DigestBot.Storage;
using Microsoft.Extensions.Logging;

namespace DigestBot.Intake.Entries;

/// <summary>Reads the waiting entries of a source and keeps their articles; retries are rows in the database, not sleeping threads.</summary>
internal sealed partial class EntryIntake(
    EntryReader reader, ArticleStore articles, EntryStore entries, SourceStore sources, TimeProvider time, ILogger<EntryIntake> logger)
{
    private const int MostAtOnce = 100;
    private const int MostIdLength = 80;

    // The last try takes the feed's own words where the page still cannot be had.
    private static readonly TimeSpan[] RetryDelays = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(24);

    /// <summary>Reads what waits now, the oldest first.</summary>
    public async Task ReadWaitingAsync(Source source, CancellationToken cancellationToken)
    {
        foreach (var entry in await entries.WaitingAsync(source.Id, time.GetUtcNow(), MostAtOnce, cancellationToken))
        {
            await TryReadAsync(source, entry, cancellationToken);
            await sources.RenewAsync(source.Id, time.GetUtcNow() + SourceRefresher.ClaimFor, cancellationToken);
        }
    }

    /// <summary>Keeps the article that is a source by itself.</summary>
    public Task<AddOutcome> KeepAsync(Source source, PageOutcome.Read page, CancellationToken cancellationToken)
    {
        var key = Sighting.KeyOf(source.Address.AbsoluteUri);
        return KeepAsync(page.Article, new Sighting(source.Id, key, time.GetUtcNow(), [source.Address, page.Address]), cancellationToken);
    }

    // An entry that nobody can read must not keep its source from the others.
    private async Task TryReadAsync(Source source, Entry entry, CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(source, entry, cancellationToken);
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or DatabaseUnavailableException))
        {
            LogBroken(failed, entry.Seen.Title);
            await entries.RecordFailureAsync(entry, entry.Tries < RetryDelays.Length ? time.GetUtcNow() + RetryDelays[entry.Tries] : null, cancellationToken);
        }
    }

    private async Task ReadAsync(Source source, Entry entry, CancellationToken cancellationToken)
    {
        switch (await reader.ReadAsync(entry.Seen, source.Title, entry.Tries >= RetryDelays.Length, cancellationToken))
        {
            case EntryReading.Read read:
                await KeepAsync(read.Article, new Sighting(source.Id, entry.Seen.Key, entry.SeenAt, read.Addresses), cancellationToken);
                break;
            case EntryReading.TryLater later:
                LogTryLater(entry.Seen.Title, later.Reason);
                await entries.RecordFailureAsync(entry, time.GetUtcNow() + DelayOf(entry, later), cancellationToken);
                break;
            case EntryReading.Nothing nothing:
                LogGivenUp(entry.Seen.Title, nothing.Reason);
                await entries.RecordFailureAsync(entry, null, cancellationToken);
                break;
        }
    }

    private Task<AddOutcome> KeepAsync(ReadArticle article, Sighting sighting, CancellationToken cancellationToken)
    {
        var address = sighting.Addresses.Count > 0 ? sighting.Addresses[0] : article.Article.Url;
        var id = new ArticleId(IdOf(address, article.Article.Title));

        // The address of a whole site is that of many articles.
        var origin = address is not null && CanonicalUrl.Of(address) is not null ? address.AbsoluteUri : $"{sighting.Source}/{sighting.Key}";
        var kept = new KeptArticle(id, article, origin, time.GetUtcNow());
        return articles.AddAsync(kept, sighting, cancellationToken);
    }

    private static TimeSpan DelayOf(Entry entry, EntryReading.TryLater later)
    {
        var own = RetryDelays[Math.Min(entry.Tries, RetryDelays.Length - 1)];
        var wanted = later.RetryAfter is { } asked && asked > own ? asked : own;
        return wanted < LongestDelay ? wanted : LongestDelay;
    }

    // "ferry-strike-ends": the last words of the address, else those of the title.
    private static string IdOf(Uri? address, string title)
    {
        var last = address?.AbsolutePath.TrimEnd('/').Split('/')[^1] ?? "";
        var name = Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(last));
        var words = Core.Questions.FoldedText.Of(name.Any(char.IsLetter) ? name : title).Replace(' ', '-');
        var id = words.Length > MostIdLength ? words[..MostIdLength].TrimEnd('-') : words;
        return id.Length > 0 ? id : "article";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "\"{Entry}\" could not be read; the other entries are.")]
    private partial void LogBroken(Exception exception, string entry);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The page of \"{Entry}\" could not be read yet: {Reason}.")]
    private partial void LogTryLater(string entry, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Gave up on \"{Entry}\": {Reason}.")]
    private partial void LogGivenUp(string entry, string reason);
}
