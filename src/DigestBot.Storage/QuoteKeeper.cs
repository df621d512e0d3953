using System.Data.Common;
using Dapper;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Keeps the quotes of articles, with all that they are found by, inside one transaction.</summary>
internal sealed class QuoteKeeper(Database database, DbTransaction transaction)
{
    /// <summary>More of a text is not searched, in characters.</summary>
    private const int MostIndexed = 100_000;

    /// <summary>The same for what stands around it.</summary>
    private const int MostAround = 10_000;

    private const string Insert = $"insert into quotes ({QuoteRow.Columns}, {QuoteRow.LinkColumns}) values {StatementBatch.Rows}";

    private readonly SpeakerKeeper speakers = new(database, transaction);

    /// <summary>Keeps the quotes of an article that has none yet.</summary>
    public async Task KeepAsync(SeenArticle seen, CancellationToken cancellationToken)
    {
        var rows = seen.Article.Article.Quotes.Select((quote, position) => QuoteRow.Of(seen.Row.Id, position, quote)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var ids = await IdsAsync(rows, seen.Row.PublishedAt ?? seen.Row.AddedAt, cancellationToken);
        rows = [.. rows.Select((row, at) => row with { Id = ids[at] })];
        rows = await SpokenAsync(rows, seen.Sighting.Source.Value, cancellationToken);
        var sources = (await SourcesAsync(seen.Row.Id, cancellationToken)).Append(seen.Sighting.Source.Value).Distinct(StringComparer.Ordinal).ToList();
        var batch = new StatementBatch(database, transaction);
        batch.Add(Insert, QuoteRow.ValuesRow, rows.Select(row => row.ToValues()));
        speakers.Count(rows, sources, isTakenBack: false, batch);
        database.Quotes.Add(Indexed(seen.Row, rows, sources), batch);
        await batch.ExecuteAsync(cancellationToken);
    }

    /// <summary>Takes out the quotes of an article.</summary>
    public async Task RemoveAsync(string article, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(article, cancellationToken);
        var batch = new StatementBatch(database, transaction);
        speakers.Count(rows, await SourcesAsync(article, cancellationToken), isTakenBack: true, batch);
        await batch.ExecuteAsync(cancellationToken);
        await ExecuteAsync("delete from quotes where article_id = @article", new { article }, cancellationToken);
    }

    /// <summary>Notes that a kept article was seen at one more source.</summary>
    public async Task SeenAtAsync(string source, string article, CancellationToken cancellationToken)
    {
        var batch = new StatementBatch(database, transaction);
        SpeakerKeeper.CountSource(await RowsAsync(article, cancellationToken), source, batch);
        await batch.ExecuteAsync(cancellationToken);
        await IndexAgainAsync(article, cancellationToken);
    }

    /// <summary>Names the speakers of quotes that were kept before speakers had names of their own, and puts the quotes into the index.</summary>
    public async Task FillAsync(string article, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(article, cancellationToken);
        var sources = (await SourcesAsync(article, cancellationToken)).AsList();
        rows = await SpokenAsync(rows, sources.Count > 0 ? sources[0] : "", cancellationToken);
        await ExecuteAsync("update quotes set name_id = @NameId, utterance_id = @UtteranceId where id = @Id", rows, cancellationToken);
        var batch = new StatementBatch(database, transaction);
        speakers.Count(rows, sources, isTakenBack: false, batch);
        await batch.ExecuteAsync(cancellationToken);
        await IndexAgainAsync(article, cancellationToken);
    }

    // Adds who says it, and where it stands as well.
    private async Task<List<QuoteRow>> SpokenAsync(List<QuoteRow> rows, string source, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return rows;
        }

        var lookup = await speakers.NamesAsync(rows, source, QuoteOrder.MomentOf(rows[0].Id), cancellationToken);
        rows = [.. rows.Select((row, at) => row with { NameId = lookup.NameIds[at] })];
        return await new UtteranceKeeper(database, transaction).AssignAsync(rows, lookup, cancellationToken);
    }

    private async Task<List<QuoteRow>> RowsAsync(string article, CancellationToken cancellationToken)
    {
        const string Select = $"select {QuoteRow.Columns}, name_id from quotes where article_id = @article order by position";
        return (await QueryAsync<QuoteRow>(Select, article, cancellationToken)).AsList();
    }

    // Makes the index agree with what is kept of an article.
    private async Task IndexAgainAsync(string article, CancellationToken cancellationToken)
    {
        const string SelectArticle = $"select {ArticleRow.Columns} from articles where id = @article";
        var rows = await RowsAsync(article, cancellationToken);
        if (rows.Count == 0)
        {
            return;
        }

        var kept = (await QueryAsync<ArticleRow>(SelectArticle, article, cancellationToken)).Single();
        await database.Quotes.RemoveAsync(article, transaction, cancellationToken);
        var batch = new StatementBatch(database, transaction);
        database.Quotes.Add(Indexed(kept, rows, await SourcesAsync(article, cancellationToken)), batch);
        await batch.ExecuteAsync(cancellationToken);
    }

    private static IEnumerable<IndexedQuote> Indexed(ArticleRow article, IReadOnlyList<QuoteRow> rows, IEnumerable<string> sources)
    {
        var marks = sources.Distinct(StringComparer.Ordinal).Select(QuoteMark.OfSource).ToList();
        if (article.PublishedAt is null)
        {
            marks.Add(QuoteMark.Undated);
        }

        var title = Bounded(article.Title, MostAround);
        var outlet = QuoteTerms.Of(Bounded(article.Outlet, MostAround));
        return rows.Select(row => new IndexedQuote(
            row.Id,
            QuoteTerms.Of(Bounded(row.Text, MostIndexed)),
            QuoteTerms.Of($"{QuoteSentence.Of(row.ToQuote(), article.Text)} {Bounded(row.Before, MostAround)} {Bounded(row.After, MostAround)} {title}"),
            outlet,
            row is { NameId: { } name, Confidence: > Confidence.Unclear } ? [.. marks, QuoteMark.OfSpeaker(name)] : marks));
    }

    private static string Bounded(string? text, int most) => text is null ? "" : text.Length <= most ? text : text[..most];

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

    private Task<IEnumerable<string>> SourcesAsync(string article, CancellationToken cancellationToken) =>
        QueryAsync<string>("select distinct source_id from entries where article_id = @article", article, cancellationToken);

    private Task<IEnumerable<T>> QueryAsync<T>(string statement, string article, CancellationToken cancellationToken) =>
        transaction.Connection!.QueryAsync<T>(new CommandDefinition(statement, new { article }, transaction, cancellationToken: cancellationToken));

    private Task<int> ExecuteAsync(string statement, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));
}
