using Dapper;

namespace DigestBot.Storage;

/// <summary>Fills the index from the quotes of a database that had none. What was done stays done when it is stopped on the way.</summary>
internal static class QuoteFiller
{
    private const int ArticlesTogether = 100;

    /// <summary>The caller keeps other processes out meanwhile.</summary>
    public static async Task FillAsync(Database database, CancellationToken cancellationToken)
    {
        while (await IsLeftAsync(database, cancellationToken))
        {
            await FillSomeAsync(database, cancellationToken);
        }
    }

    private static Task<bool> IsLeftAsync(Database database, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            const string Count = "select count(*) from (select 1 from unindexed_articles limit 1) as known";
            return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Count, cancellationToken: cancellationToken)) > 0;
        },
        cancellationToken);

    private static Task<int> FillSomeAsync(Database database, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            const string Select = "select article_id from unindexed_articles order by article_id limit @ArticlesTogether";
            var connection = transaction.Connection!;
            var articles = (await connection.QueryAsync<string>(new CommandDefinition(Select, new { ArticlesTogether }, transaction, cancellationToken: cancellationToken))).AsList();
            foreach (var article in articles)
            {
                await new QuoteKeeper(database, transaction).FillAsync(article, cancellationToken);
            }

            const string Delete = "delete from unindexed_articles where article_id = @article";
            await connection.ExecuteAsync(new CommandDefinition(Delete, articles.Select(article => new { article }), transaction, cancellationToken: cancellationToken));
            return articles.Count;
        },
        cancellationToken);
}
