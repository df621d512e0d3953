using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Storage;

/// <summary>Keeps which story an article belongs to, and which stories a channel wants less of.</summary>
public sealed class StoryStore(Database database)
{
    /// <summary>
    /// The articles added after a moment with their stories, null for those that have none yet: the latest
    /// <paramref name="most"/>, in the order they were added.
    /// </summary>
    public Task<IReadOnlyList<(ArticleId Article, StoryId? Story)>> RecentAsync(DateTimeOffset after, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<(ArticleId, StoryId?)>>(
        async connection =>
        {
            const string Recent = """
                select id, story_id from articles left join story_articles on article_id = id
                where added_at > @after order by added_at desc, id desc limit @most
                """;
            var rows = await connection.QueryAsync<(string Id, string? Story)>(new CommandDefinition(Recent, new { after = Moments.Of(after), most }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => (new ArticleId(row.Id), row.Story is null ? (StoryId?)null : new StoryId(row.Story))).Reverse()];
        },
        cancellationToken);

    /// <summary>Puts articles into stories, those that are in another one too.</summary>
    public Task NameAsync(IReadOnlyCollection<(ArticleId Article, StoryId Story)> named, CancellationToken cancellationToken)
    {
        // An article may have been deleted since it was read.
        const string Upsert = """
            insert into story_articles (article_id, story_id) select id, @story from articles where id = @article
            on conflict (article_id) do update set story_id = excluded.story_id
            """;
        var rows = named.Select(one => new { article = one.Article.Value, story = one.Story.Value });
        return database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Upsert, rows, transaction, cancellationToken: cancellationToken)), cancellationToken);
    }

    /// <summary>The stories of articles; those that have none are left out.</summary>
    public async Task<IReadOnlyDictionary<ArticleId, StoryId>> NamesAsync(IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken)
    {
        var rows = await AllOfAsync<(string Article, string Story)>("select article_id, story_id from story_articles where article_id in", articles.Select(article => article.Value), "", cancellationToken);
        return rows.ToDictionary(row => new ArticleId(row.Article), row => new StoryId(row.Story));
    }

    /// <summary>When stories began: the dates of their first articles.</summary>
    public async Task<IReadOnlyDictionary<StoryId, DateTimeOffset>> BeginningsAsync(IReadOnlyCollection<StoryId> stories, CancellationToken cancellationToken)
    {
        var rows = await AllOfAsync<(string Story, long StartedAt)>(
            "select story_id, min(coalesce(published_at, added_at)) from story_articles join articles on id = article_id where story_id in", stories.Select(story => story.Value), "group by story_id", cancellationToken);
        return rows.ToDictionary(row => new StoryId(row.Story), row => Moments.Read(row.StartedAt));
    }

    /// <summary>Notes that a channel wants less of a story's topic; the same story once.</summary>
    public Task DislikeAsync(SubscriptionId subscription, DislikedStory disliked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(disliked);
        const string Insert = """
            insert into disliked_stories (subscription_id, story_id, headline, terms, disliked_at) values (@subscription, @story, @headline, @terms, @at)
            on conflict (subscription_id, story_id) do nothing
            """;
        var row = new
        {
            subscription = subscription.Value,
            story = disliked.Story.Value,
            headline = StorableText.Of(disliked.Headline),
            terms = ProfileText.Of(disliked.Profile),
            at = Moments.Of(disliked.DislikedAt),
        };
        return database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: cancellationToken)), cancellationToken);
    }

    /// <summary>Takes that back; false when there was nothing to take back.</summary>
    public async Task<bool> ForgiveAsync(SubscriptionId subscription, StoryId story, CancellationToken cancellationToken) => await database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            new CommandDefinition("delete from disliked_stories where subscription_id = @subscription and story_id = @story", new { subscription = subscription.Value, story = StorableText.Of(story.Value) }, transaction, cancellationToken: cancellationToken)),
        cancellationToken) > 0;

    /// <summary>What a channel wants less of, the latest first.</summary>
    public Task<IReadOnlyList<DislikedStory>> DislikedAsync(SubscriptionId subscription, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<DislikedStory>>(
        async connection =>
        {
            const string Disliked = "select story_id, headline, terms, disliked_at from disliked_stories where subscription_id = @id order by disliked_at desc, story_id";
            var rows = await connection.QueryAsync<(string Story, string Headline, string Terms, long At)>(new CommandDefinition(Disliked, new { id = subscription.Value }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => new DislikedStory(new StoryId(row.Story), row.Headline, ProfileText.Read(row.Terms), Moments.Read(row.At)))];
        },
        cancellationToken);

    private async Task<IReadOnlyList<T>> AllOfAsync<T>(string statement, IEnumerable<string> values, string end, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        foreach (var some in values.Chunk(ValueList.MostValues))
        {
            var parameters = new DynamicParameters();
            var list = ValueList.Add(parameters, "value", some);
            found.AddRange(await database.ReadAsync(connection => connection.QueryAsync<T>(new CommandDefinition($"{statement} {list} {end}", parameters, cancellationToken: cancellationToken)), cancellationToken));
        }

        return found;
    }
}
