using System.Data.Common;
using Dapper;

namespace DigestBot.Storage;

/// <summary>The articles whose quotes are not in the index yet, or not with all their sources; read inside the transaction that indexes them.</summary>
internal sealed class WaitingArticles(Database database, DbTransaction transaction)
{
    /// <summary>So many are indexed in one transaction; others wait as long as it takes.</summary>
    public const int MostTogether = 100;

    /// <summary>Articles that wait, in the order in which they came. None of them can be changed by others before the transaction ends.</summary>
    public async Task<IReadOnlyList<IndexedArticle>> NewAsync(CancellationToken cancellationToken)
    {
        var select = $"select {ArticleHead.Columns} from articles where id in (select article_id from unindexed_articles order by article_id limit @most) {database.HoldingRows}";
        var articles = (await QueryAsync<ArticleHead>(select, new DynamicParameters(new { most = MostTogether }), cancellationToken)).AsList();
        var sources = await SourcesAsync(articles, cancellationToken);
        return await WithQuotesAsync(articles, sources, cancellationToken);
    }

    /// <summary>Indexed articles that were seen at more sources since; they have only these.</summary>
    public async Task<IReadOnlyList<IndexedArticle>> SeenAgainAsync(CancellationToken cancellationToken)
    {
        var select = $"""
            select {ArticleHead.Columns} from articles
            where id in (
              select article_id from unindexed_sightings s
              where not exists (select 1 from unindexed_articles u where u.article_id = s.article_id)
              order by article_id limit @most)
            {database.HoldingRows}
            """;
        var articles = (await QueryAsync<ArticleHead>(select, new DynamicParameters(new { most = MostTogether }), cancellationToken)).AsList();
        var wanted = new DynamicParameters();
        var sightings = await QueryAsync<(string Article, string Source)>($"select article_id, source_id from unindexed_sightings where article_id in {ListOf(articles, wanted)}", wanted, cancellationToken);
        return await WithQuotesAsync(articles, sightings.ToLookup(seen => seen.Article, seen => seen.Source, StringComparer.Ordinal), cancellationToken);
    }

    /// <summary>The same articles with all sources at which they were seen.</summary>
    public async Task<IReadOnlyList<IndexedArticle>> WithSourcesAsync(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellationToken)
    {
        var sources = await SourcesAsync([.. articles.Select(article => article.Article)], cancellationToken);
        return [.. articles.Select(article => article with { Sources = [.. sources[article.Article.Id]] })];
    }

    /// <summary>An article with its quotes and the sources that it is counted for by now; the row of the article must be held.</summary>
    public async Task<IndexedArticle> CountedAsync(string id, CancellationToken cancellationToken)
    {
        const string Select = $"select {ArticleHead.Columns} from articles where id = @id";
        var articles = (await QueryAsync<ArticleHead>(Select, new DynamicParameters(new { id }), cancellationToken)).AsList();
        return (await WithQuotesAsync(articles, await SourcesAsync(articles, cancellationToken), cancellationToken))[0];
    }

    /// <summary>Says that articles are in the index.</summary>
    public Task ReleaseAsync(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters();
        return ExecuteAsync($"delete from unindexed_articles where article_id in {ListOf(articles.Select(article => article.Article), wanted)}", wanted, cancellationToken);
    }

    /// <summary>Says that the sources of these articles are in the index.</summary>
    public async Task ReleaseSightingsAsync(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellationToken)
    {
        var batch = new StatementBatch(database, transaction);
        const string Delete = $"delete from unindexed_sightings where (article_id, source_id) in (values {StatementBatch.Rows})";
        batch.Add(Delete, "(?, ?)", articles.SelectMany(article => article.Sources.Select(source => new object?[] { article.Article.Id, source })));
        await batch.ExecuteAsync(cancellationToken);
    }

    // Those that wait are counted when they are indexed, by who does it then.
    private async Task<ILookup<string, string>> SourcesAsync(IReadOnlyList<ArticleHead> articles, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters();
        var select = $"""
            select distinct article_id, source_id from entries e
            where article_id in {ListOf(articles, wanted)}
            and not exists (select 1 from unindexed_sightings s where s.article_id = e.article_id and s.source_id = e.source_id)
            order by article_id, source_id
            """;
        return (await QueryAsync<(string Article, string Source)>(select, wanted, cancellationToken)).ToLookup(seen => seen.Article, seen => seen.Source, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<IndexedArticle>> WithQuotesAsync(IReadOnlyList<ArticleHead> articles, ILookup<string, string> sources, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters();
        var select = $"select {QuoteRow.Columns}, name_id, utterance_id from quotes where article_id in {ListOf(articles, wanted)} order by article_id, position";
        var quotes = (await QueryAsync<QuoteRow>(select, wanted, cancellationToken)).ToLookup(row => row.ArticleId, StringComparer.Ordinal);
        return [.. articles.OrderBy(article => article.AddedAt).ThenBy(article => article.Id, StringComparer.Ordinal).Select(article => new IndexedArticle(article, [.. quotes[article.Id]], [.. sources[article.Id]]))];
    }

    private static string ListOf(IEnumerable<ArticleHead> articles, DynamicParameters wanted) => ValueList.Add(wanted, "article", articles.Select(article => article.Id));

    private Task<IEnumerable<T>> QueryAsync<T>(string statement, DynamicParameters parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.QueryAsync<T>(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));

    private Task<int> ExecuteAsync(string statement, DynamicParameters parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));
}
