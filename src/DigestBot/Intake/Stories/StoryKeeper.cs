using DigestBot.Core.Articles;
using DigestBot.Core.Stories;
using DigestBot.Storage;

namespace DigestBot.Intake.Stories;

/// <summary>
/// Puts articles into stories as they arrive, so that a story keeps its name as it grows. Safe to share between threads; several nodes
/// may do so at once, each goes by what the others have kept.
/// </summary>
internal sealed class StoryKeeper(ArticleStore articles, StoryStore stories, TimeProvider time) : IDisposable
{
    /// <summary>A story goes on with articles of these days; each of its articles counts anew.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(5);

    /// <summary>What has left the reach is let go of with the whole window.</summary>
    private static readonly TimeSpan RenewAfter = TimeSpan.FromHours(12);

    /// <summary>The more articles, the longer each takes to place, and the more memory all of them.</summary>
    private const int MostArticles = 5000;

    private const int ReadAtOnce = 200;

    private readonly SemaphoreSlim keeping = new(1);
    private StoryWindow? window;
    private DateTimeOffset begunAt;

    /// <summary>Puts the articles that have come since into stories.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await keeping.WaitAsync(cancellationToken);
        try
        {
            await KeepAsync(cancellationToken);
        }
        catch
        {
            // What was placed but not kept is placed anew.
            window = null;
            throw;
        }
        finally
        {
            keeping.Release();
        }
    }

    public void Dispose() => keeping.Dispose();

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (window is null || now - begunAt > RenewAfter)
        {
            (window, begunAt) = (new StoryWindow(), now);
        }

        var recent = (await stories.RecentAsync(now - Reach, MostArticles, cancellationToken)).Where(article => !window.Names.ContainsKey(article.Article)).ToList();
        if (recent.Count == 0)
        {
            return;
        }

        var named = new List<(DatedArticle, StoryId)>();
        var known = recent.Where(article => article.Story is not null).ToDictionary(article => article.Article, article => article.Story!.Value);
        await foreach (var article in ReadAsync(known.Keys, cancellationToken))
        {
            named.Add((article, known[article.Id]));
        }

        window.Restore(named);
        var before = window.Names.ToDictionary();
        await foreach (var article in ReadAsync(recent.Where(article => article.Story is null).Select(article => article.Article), cancellationToken))
        {
            window.Add(article);
        }

        await stories.NameAsync([.. window.Names.Where(name => !before.TryGetValue(name.Key, out var earlier) || earlier != name.Value).Select(name => (name.Key, name.Value))], cancellationToken);
    }

    private async IAsyncEnumerable<DatedArticle> ReadAsync(IEnumerable<ArticleId> ids, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var some in ids.Chunk(ReadAtOnce))
        {
            foreach (var article in await articles.ReadAsync(some, cancellationToken))
            {
                yield return DatedArticle.Of(article);
            }
        }
    }
}
