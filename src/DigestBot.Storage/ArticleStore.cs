using System.Data.Common;
using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>Keeps articles, each once: by fingerprint, by canonical address, by id and origin.</summary>
public sealed class ArticleStore(Database database)
{
    private const int FingerprintDigits = 6;

    private const string Insert = $"""
        insert into articles ({ArticleRow.Columns})
        values (@Id, @Origin, @Fingerprint, @CanonicalUrl, @Url, @Title, @TitleFolded, @Outlet, @OutletFolded, @Byline, @PublishedAt, @AddedAt, @Text, @Blocks, @Summary)
        """;

    private const string InsertQuotes = $"""
        insert into quotes ({QuoteRow.Columns})
        values (@ArticleId, @Position, @Text, @Start, @Parts, @Kind, @Confidence, @Reason, @Speaker, @SpeakerFolded, @Role, @Cue, @Place, @Via, @Before, @After, @TextFolded, @ContextFolded)
        """;

    /// <summary>
    /// Keeps an article with its quotes in one transaction, or says that it is kept already. A changed text of a kept article (the
    /// same canonical address, or the same id from the same origin) takes the place of the old one. An article whose id another one
    /// has is kept under that id and the first digits of its fingerprint.
    /// </summary>
    public Task<AddOutcome> AddAsync(KeptArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var row = ArticleRow.Of(article);
        return database.WriteAsync(transaction => AddAsync(article, row, transaction, cancellationToken), cancellationToken);
    }

    /// <summary>The articles added after <paramref name="after"/> and up to <paramref name="upTo"/>, in the order they were added.</summary>
    public Task<IReadOnlyList<KeptArticle>> AddedAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken cancellationToken) =>
        ReadAsync(
            "where added_at > @after and added_at <= @upTo order by added_at, id",
            new { after = Moments.Of(after), upTo = Moments.Of(upTo) },
            cancellationToken);

    /// <summary>The articles published last, the newest first; those without a date go by when they were added.</summary>
    public Task<IReadOnlyList<KeptArticle>> LatestAsync(int take, CancellationToken cancellationToken) =>
        ReadAsync("order by coalesce(published_at, added_at) desc, id limit @take", new { take }, cancellationToken);

    /// <summary>The article with this id, address, or title (in full or by words of it, the newest first); null when there is none.</summary>
    public async Task<KeptArticle?> FindAsync(string wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var byId = await ReadAsync("where id = @wanted", new { wanted }, cancellationToken);
        if (byId.Count > 0)
        {
            return byId[0];
        }

        if (Uri.TryCreate(wanted, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            var byAddress = await ReadAsync("where canonical_url = @address", new { address = CanonicalUrl.Of(url) }, cancellationToken);
            return byAddress.Count > 0 ? byAddress[0] : null;
        }

        return await FindByTitleAsync(FoldedText.Of(wanted), cancellationToken);
    }

    /// <summary>How much is kept.</summary>
    public Task<Corpus> CorpusAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            const string Count = """
                select count(*) as articles, (select count(*) from quotes) as quotes, min(published_at) as earliest, max(published_at) as latest
                from articles
                """;
            var row = await connection.QuerySingleAsync<(long Articles, long Quotes, long? Earliest, long? Latest)>(new CommandDefinition(Count, cancellationToken: cancellationToken));
            return new Corpus((int)row.Articles, (int)row.Quotes, Moments.Read(row.Earliest), Moments.Read(row.Latest));
        },
        cancellationToken);

    private async Task<AddOutcome> AddAsync(KeptArticle article, ArticleRow row, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await database.FenceAsync(transaction, isExclusive: false, cancellationToken);
        const string Same = """
            select id, origin, fingerprint, canonical_url from articles
            where fingerprint = @Fingerprint or canonical_url = @CanonicalUrl or id = @Id
            """;
        var likes = (await transaction.Connection!.QueryAsync<(string Id, string Origin, string Fingerprint, string? CanonicalUrl)>(new CommandDefinition(Same, row, transaction, cancellationToken: cancellationToken))).AsList();
        if (likes.Find(like => like.Fingerprint == row.Fingerprint) is { Id: { } known })
        {
            return new AddOutcome.Known(new ArticleId(known));
        }

        if (likes.Find(like => row.CanonicalUrl is not null && like.CanonicalUrl == row.CanonicalUrl) is { Id: { } addressed })
        {
            return await ReviseAsync(article, row with { Id = addressed }, transaction, cancellationToken);
        }

        if (likes.Find(like => like.Id == row.Id && like.Origin == row.Origin) is { Id: not null })
        {
            return await ReviseAsync(article, row, transaction, cancellationToken);
        }

        var id = likes.Count == 0 ? row.Id : $"{row.Id}-{row.Fingerprint[..FingerprintDigits]}";
        return await InsertAsync(article, row with { Id = id }, transaction, cancellationToken);
    }

    private static async Task<AddOutcome> InsertAsync(KeptArticle article, ArticleRow row, DbTransaction transaction, CancellationToken cancellationToken)
    {
        // What is added after a delivery was claimed belongs to the next one, whatever the clocks of the nodes say.
        const string Claimed = "select coalesce(max(up_to_at), 0) from deliveries";
        var claimed = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(Claimed, transaction: transaction, cancellationToken: cancellationToken));
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(Insert, row with { AddedAt = Math.Max(row.AddedAt, claimed + 1) }, transaction, cancellationToken: cancellationToken));
        await InsertQuotesAsync(article, row, transaction, cancellationToken);
        return new AddOutcome.Added(new ArticleId(row.Id));
    }

    private static async Task<AddOutcome> ReviseAsync(KeptArticle article, ArticleRow row, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string Update = """
            update articles set origin = @Origin, fingerprint = @Fingerprint, canonical_url = coalesce(@CanonicalUrl, canonical_url), url = coalesce(@Url, url),
              title = @Title, title_folded = @TitleFolded, outlet = @Outlet, outlet_folded = @OutletFolded, byline = @Byline, published_at = @PublishedAt,
              text = @Text, blocks = @Blocks, summary = @Summary
            where id = @Id
            """;
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(Update, row, transaction, cancellationToken: cancellationToken));
        await transaction.Connection!.ExecuteAsync(new CommandDefinition("delete from quotes where article_id = @Id", row, transaction, cancellationToken: cancellationToken));
        await InsertQuotesAsync(article, row, transaction, cancellationToken);
        return new AddOutcome.Revised(new ArticleId(row.Id));
    }

    private static Task<int> InsertQuotesAsync(KeptArticle article, ArticleRow row, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var quotes = article.Article.Quotes.Select((quote, position) => QuoteRow.Of(new ArticleId(row.Id), position, quote, row.Title));
        return transaction.Connection!.ExecuteAsync(new CommandDefinition(InsertQuotes, quotes, transaction, cancellationToken: cancellationToken));
    }

    private async Task<KeptArticle?> FindByTitleAsync(string words, CancellationToken cancellationToken)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var parameters = new DynamicParameters(new { title = $" {words} " });
        var conditions = words.Split(' ').Select((word, index) =>
        {
            parameters.Add($"word{index}", $"% {word}%");
            return $"title_folded like @word{index}";
        });
        var condition = $"where {string.Join(" and ", conditions)} order by case when title_folded = @title then 0 else 1 end, coalesce(published_at, added_at) desc, id limit 1";
        var byTitle = await ReadAsync(condition, parameters, cancellationToken);
        return byTitle.Count > 0 ? byTitle[0] : null;
    }

    private Task<IReadOnlyList<KeptArticle>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<KeptArticle>>(
        async connection =>
        {
            var rows = (await connection.QueryAsync<ArticleRow>(Command($"select {ArticleRow.Columns} from articles {condition}"))).AsList();
            var quotes = rows.Count == 0
                ? []
                : await connection.QueryAsync<QuoteRow>(Command($"select {QuoteRow.Columns} from quotes where article_id in (select id from articles {condition}) order by article_id, position"));
            var quotesOf = quotes.ToLookup(quote => quote.ArticleId, StringComparer.Ordinal);
            return rows.ConvertAll(row => row.ToArticle([.. quotesOf[row.Id].Select(quote => quote.ToQuote())]));

            CommandDefinition Command(string statement) => new(statement, parameters, cancellationToken: cancellationToken);
        },
        cancellationToken);
}
