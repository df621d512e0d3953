using System.Data.Common;
using Dapper;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Keeps the quotes of articles, with all that they are found by, inside one transaction.</summary>
internal sealed class QuoteKeeper(Database database, DbTransaction transaction)
{
    /// <summary>More of a text is not searched, in characters.</summary>
    private const int MostIndexed = 100_000;

    /// <summary>The same for what stands around it.</summary>
    private const int MostAround = 10_000;

    private const string Insert = $"insert into quotes ({QuoteRow.Columns}, name_id) values ({QuoteRow.Values}, @NameId)";

    /// <summary>Keeps the quotes of an article that has none yet.</summary>
    public async Task KeepAsync(SeenArticle seen, CancellationToken cancellationToken)
    {
        var rows = seen.Article.Article.Quotes.Select((quote, position) => QuoteRow.Of(seen.Row.Id, position, quote)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var ids = await IdsAsync(rows, seen.Row.PublishedAt ?? seen.Row.AddedAt, cancellationToken);
        var names = await SpeakerNames.IdsAsync(rows, transaction, cancellationToken);
        rows = [.. rows.Select((row, at) => row with { Id = ids[at], NameId = names[at] })];
        await ExecuteAsync(Insert, rows, cancellationToken);
        var sources = await SourcesAsync(seen.Row.Id, cancellationToken);
        await database.Quotes.AddAsync(Indexed(seen.Row, rows, sources.Append(seen.Sighting.Source.Value)), transaction, cancellationToken);
    }

    /// <summary>Takes out the quotes of an article.</summary>
    public Task RemoveAsync(string article, CancellationToken cancellationToken) => ExecuteAsync("delete from quotes where article_id = @article", new { article }, cancellationToken);

    /// <summary>Makes the index agree with what is kept of an article.</summary>
    public async Task IndexAgainAsync(string article, CancellationToken cancellationToken)
    {
        const string SelectArticle = $"select {ArticleRow.Columns} from articles where id = @article";
        const string SelectQuotes = $"select {QuoteRow.Columns}, name_id from quotes where article_id = @article order by position";
        var rows = (await QueryAsync<QuoteRow>(SelectQuotes, article, cancellationToken)).AsList();
        if (rows.Count == 0)
        {
            return;
        }

        var kept = (await QueryAsync<ArticleRow>(SelectArticle, article, cancellationToken)).Single();
        await database.Quotes.RemoveAsync(article, transaction, cancellationToken);
        await database.Quotes.AddAsync(Indexed(kept, rows, await SourcesAsync(article, cancellationToken)), transaction, cancellationToken);
    }

    /// <summary>Names the speakers of quotes that were kept before speakers had names of their own, and puts the quotes into the index.</summary>
    public async Task FillAsync(string article, CancellationToken cancellationToken)
    {
        const string Select = $"select {QuoteRow.Columns} from quotes where article_id = @article order by position";
        var rows = (await QueryAsync<QuoteRow>(Select, article, cancellationToken)).AsList();
        var names = await SpeakerNames.IdsAsync(rows, transaction, cancellationToken);
        await ExecuteAsync("update quotes set name_id = @name where id = @Id", rows.Select((row, at) => new { row.Id, name = names[at] }), cancellationToken);
        await IndexAgainAsync(article, cancellationToken);
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
            QuoteTerms.Of($"{Bounded(row.Before, MostAround)} {Bounded(row.After, MostAround)} {title}"),
            outlet,
            row is { NameId: { } name, Confidence: > Confidence.Unclear } ? [.. marks, QuoteMark.OfSpeaker(name)] : marks));
    }

    private static string Bounded(string? text, int most) => text is null ? "" : text.Length <= most ? text : text[..most];

    // The first quote of the article has the highest id; articles of one second stand one behind the other.
    private async Task<long[]> IdsAsync(List<QuoteRow> rows, long moment, CancellationToken cancellationToken)
    {
        const string Lowest = "select min(id) from quotes where id >= @from and id < @end";
        var next = new Dictionary<bool, long>();
        var ids = new long[rows.Count];
        foreach (var (at, row) in rows.Index())
        {
            var isIndirect = row.Kind == QuoteKind.Indirect;
            if (!next.TryGetValue(isIndirect, out var id))
            {
                var (from, end) = (QuoteOrder.FirstOf(row.Kind, moment), QuoteOrder.EndOf(row.Kind, moment));
                var command = new CommandDefinition(Lowest, new { from, end }, transaction, cancellationToken: cancellationToken);
                id = await transaction.Connection!.ExecuteScalarAsync<long?>(command) ?? end;
            }

            next[isIndirect] = ids[at] = id - 1;
        }

        return ids;
    }

    private Task<IEnumerable<string>> SourcesAsync(string article, CancellationToken cancellationToken) =>
        QueryAsync<string>("select distinct source_id from entries where article_id = @article", article, cancellationToken);

    private Task<IEnumerable<T>> QueryAsync<T>(string statement, string article, CancellationToken cancellationToken) =>
        transaction.Connection!.QueryAsync<T>(new CommandDefinition(statement, new { article }, transaction, cancellationToken: cancellationToken));

    private Task<int> ExecuteAsync(string statement, object parameters, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));
}
