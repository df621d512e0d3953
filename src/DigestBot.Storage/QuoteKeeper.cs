using System.Data.Common;
using Dapper;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Keeps the quotes of articles, inside one transaction. They wait for the <see cref="QuoteIndexer"/> then.</summary>
internal sealed class QuoteKeeper(Database database, DbTransaction transaction)
{
    private const string Insert = $"insert into quotes ({QuoteRow.Columns}) values {StatementBatch.Rows}";

    /// <summary>Keeps the quotes of an article that has none yet.</summary>
    public async Task KeepAsync(SeenArticle seen, CancellationToken cancellationToken)
    {
        const string Wait = "insert into unindexed_articles (article_id) values (@article) on conflict do nothing";
        var rows = seen.Article.Article.Quotes.Select((quote, position) => QuoteRow.Of(seen.Row.Id, position, quote)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var ids = await IdsAsync(rows, seen.Row.PublishedAt ?? seen.Row.AddedAt, cancellationToken);
        var batch = new StatementBatch(database, transaction);
        batch.Add(Insert, QuoteRow.ValuesRow, rows.Select((row, at) => (row with { Id = ids[at] }).ToValues()));
        await batch.ExecuteAsync(cancellationToken);
        await ExecuteAsync(Wait, new { article = seen.Row.Id }, cancellationToken);
        database.Indexer.IsWanted = true;
    }

    /// <summary>Takes out the quotes of an article; the row of the article must be held.</summary>
    public async Task RemoveAsync(string article, CancellationToken cancellationToken)
    {
        var batch = new StatementBatch(database, transaction);
        new SpeakerCounter(database).Count([await new WaitingArticles(database, transaction).CountedAsync(article, cancellationToken)], isTakenBack: true, batch);
        await batch.ExecuteAsync(cancellationToken);
        await ExecuteAsync("delete from quotes where article_id = @article", new { article }, cancellationToken);
    }

    /// <summary>Notes that a kept article was seen at one more source.</summary>
    public async Task SeenAtAsync(string source, string article, CancellationToken cancellationToken)
    {
        const string Note = "insert into unindexed_sightings (article_id, source_id) values (@article, @source) on conflict do nothing";
        await ExecuteAsync(Note, new { article, source }, cancellationToken);
        database.Indexer.IsWanted = true;
    }

    // The first quote of the article has the highest id. Articles of one second each begin at a place of their own, told by their ids, so
    // that nodes that keep them at once do not want the same.
    private async Task<long[]> IdsAsync(List<QuoteRow> rows, long moment, CancellationToken cancellationToken)
    {
        var next = new Dictionary<bool, long>();
        var ids = new long[rows.Count];
        foreach (var (at, row) in rows.Index())
        {
            var isIndirect = row.Kind == QuoteKind.Indirect;
            if (!next.TryGetValue(isIndirect, out var id))
            {
                id = await FreeAsync(row, moment, rows.Count, cancellationToken);
            }

            next[isIndirect] = ids[at] = id - 1;
        }

        return ids;
    }

    private async Task<long> FreeAsync(QuoteRow row, long moment, int count, CancellationToken cancellationToken)
    {
        const string Taken = "select count(*) from quotes where id >= @from and id < @end";
        for (var attempt = 0; ; attempt++)
        {
            var end = QuoteOrder.EndOf(row.Kind, moment, row.ArticleId, attempt, count);
            if (await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(Taken, new { from = end - count, end }, transaction, cancellationToken: cancellationToken)) == 0)
            {
                return end;
            }
        }
    }

    private Task<int> ExecuteAsync(string statement, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));
}
