using System.Buffers;
using System.Data.Common;
using System.Diagnostics;
using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>Keeps articles, each once: by entry, by fingerprint, by canonical address, by id and origin.</summary>
public sealed class ArticleStore(Database database)
{
    // Digits of the fingerprint behind an id that another article has; the last are all there are.
    private static readonly int[] FingerprintDigits = [6, 12, 32];

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    // The databases bound how much one question may hold, and no title is found by more words than that.
    private const int MaxWordsLength = 500;

    private const string Insert = $"""
        insert into articles ({ArticleRow.Columns})
        values (@Id, @Origin, @Fingerprint, @CanonicalUrl, @Url, @Title, @TitleFolded, @Outlet, @OutletFolded, @Byline, @PublishedAt, @AddedAt, @Text, @Blocks, @Summary, @Basis)
        """;

    /// <summary>
    /// Keeps an article with its quotes and records where it was seen, in one transaction; or says that it is kept already. A changed
    /// text of a kept article (the same entry, the same address, or the same id from the same origin) becomes its next revision. The
    /// words of a feed never take the place of a full text. An article whose id another one has is kept under that id and the first
    /// digits of its fingerprint. When this ends, its quotes are found; where the process dies on the way, they are after the next start.
    /// </summary>
    public async Task<AddOutcome> AddAsync(KeptArticle article, Sighting sighting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sighting);
        var row = ArticleRow.Of(article);
        var addresses = sighting.Addresses.Select(CanonicalUrl.Of).OfType<string>().ToList();
        if (row.CanonicalUrl is not null)
        {
            addresses.Add(row.CanonicalUrl);
        }

        var seen = new SeenArticle(article, row, sighting, [.. addresses.Distinct(StringComparer.Ordinal)]);
        var (outcome, isNews) = await database.WriteAsync(transaction => AddAsync(seen, transaction, cancellationToken), cancellationToken);
        if (isNews)
        {
            await database.IndexAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>
    /// The articles that became news for a channel after <paramref name="after"/> and up to <paramref name="upTo"/>, in the order they
    /// were added: seen first by a source that the channel followed then.
    /// </summary>
    public async Task<IReadOnlyList<KeptArticle>> NewsAsync(ChannelId channel, DateTimeOffset after, DateTimeOffset upTo, CancellationToken cancellationToken) =>
        await ReadAsync([.. (await NewsVersionsAsync(channel, after, upTo, cancellationToken)).Select(version => version.Id)], cancellationToken);

    /// <summary>Which articles these are, and in which revision, without reading them.</summary>
    public Task<IReadOnlyList<ArticleVersion>> NewsVersionsAsync(ChannelId channel, DateTimeOffset after, DateTimeOffset upTo, CancellationToken cancellationToken)
    {
        const string OfChannel = "((platform = @platform and channel = @channel) or (platform = '*' and channel = '*'))";
        const string News = $"""
            select id, revision from articles
            where id in (
              select article_id from entries join followings on followings.source_id = entries.source_id
              where kept_at > @after and kept_at <= @upTo and removed_at is null and seen_at >= since and {OfChannel}
              union all
              select article_id from taken_entries join entries on entries.source_id = taken_entries.source_id and entries.key = taken_entries.key
              where {OfChannel} and kept_at <= @upTo and taken_at <= @upTo and (kept_at > @after or taken_at > @after))
            and not exists (
              select 1 from entries join followings on followings.source_id = entries.source_id
              where article_id = articles.id and kept_at <= @after and seen_at >= since and (removed_at is null or kept_at <= removed_at) and {OfChannel})
            and not exists (
              select 1 from entries join ended_followings on ended_followings.source_id = entries.source_id
              where article_id = articles.id and kept_at <= @after and seen_at >= since and kept_at <= removed_at and {OfChannel})
            and not exists (
              select 1 from taken_entries join entries on entries.source_id = taken_entries.source_id and entries.key = taken_entries.key
              where article_id = articles.id and kept_at <= @after and taken_at <= @after and {OfChannel})
            order by added_at, id
            """;
        var window = new { platform = channel.Platform, channel = channel.Value, after = Moments.Of(after), upTo = Moments.Of(upTo) };
        return database.ReadAsync<IReadOnlyList<ArticleVersion>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Id, long Revision)>(new CommandDefinition(News, window, cancellationToken: cancellationToken));
                return [.. rows.Select(row => new ArticleVersion(new ArticleId(row.Id), (int)row.Revision))];
            },
            cancellationToken);
    }

    /// <summary>Articles by their ids, in that order; those that are not kept are left out.</summary>
    public async Task<IReadOnlyList<KeptArticle>> ReadAsync(IReadOnlyList<ArticleId> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new Dictionary<ArticleId, KeptArticle>();
        foreach (var some in ids.Chunk(ValueList.MostValues))
        {
            var wanted = new DynamicParameters();
            var list = ValueList.Add(wanted, "id", some.Select(id => id.Value));
            foreach (var article in await ReadAsync($"where id in {list}", wanted, cancellationToken))
            {
                found[article.Id] = article;
            }
        }

        return [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<KeptArticle>()];
    }

    /// <summary>The articles published last, the newest first; those without a date go by when they were added.</summary>
    public Task<IReadOnlyList<KeptArticle>> LatestAsync(int take, CancellationToken cancellationToken) =>
        ReadAsync("order by coalesce(published_at, added_at) desc, id limit @take", new { take }, cancellationToken);

    /// <summary>The article with this id, address, or title (in full or by words of it, the newest first); null when there is none.</summary>
    public async Task<KeptArticle?> FindAsync(string wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var byId = await ReadAsync("where id = @wanted", new { wanted = StorableText.Of(wanted) }, cancellationToken);
        if (byId.Count > 0)
        {
            return byId[0];
        }

        if (Uri.TryCreate(wanted, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            const string ByAddress = "where id in (select article_id from article_addresses where address = @address)";
            var byAddress = await ReadAsync(ByAddress, new { address = StorableText.Of(CanonicalUrl.Of(url)) }, cancellationToken);
            return byAddress.Count > 0 ? byAddress[0] : null;
        }

        return await FindByTitleAsync(FoldedText.Of(StorableText.Of(wanted)), cancellationToken);
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

    // And whether there is something for the index in it.
    private async Task<(AddOutcome Outcome, bool IsNews)> AddAsync(SeenArticle seen, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await database.FenceAsync(transaction, isExclusive: false, cancellationToken);
        var outcome = await KeepAsync(seen, transaction, cancellationToken);
        var isNewSource = await Sightings.RecordAsync(seen, outcome, transaction, cancellationToken);
        if (isNewSource && outcome is AddOutcome.Known)
        {
            await new QuoteKeeper(database, transaction).SeenAtAsync(seen.Sighting.Source.Value, outcome.Id.Value, cancellationToken);
        }

        return (outcome, isNewSource || outcome is not AddOutcome.Known);
    }

    private async Task<AddOutcome> KeepAsync(SeenArticle seen, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var likes = await LikeArticle.FindAsync(seen, transaction, cancellationToken);
        if (likes.Find(like => like.HasFingerprint) is { } same)
        {
            return new AddOutcome.Known(new ArticleId(same.Id));
        }

        if (Earlier(seen, likes) is { } earlier)
        {
            return earlier.IsBetterThan(seen)
                ? new AddOutcome.Known(new ArticleId(earlier.Id))
                : await ReviseAsync(seen with { Row = seen.Row with { Id = earlier.Id } }, transaction, cancellationToken);
        }

        var row = seen.Row;
        var id = likes.Exists(like => like.Id == row.Id) ? await LongerIdAsync(row, transaction, cancellationToken) : row.Id;
        return await InsertAsync(seen with { Row = row with { Id = id } }, transaction, cancellationToken);
    }

    // What the article is a new text of: the same entry, else the same address, else the same file.
    private static LikeArticle? Earlier(SeenArticle seen, List<LikeArticle> likes) =>
        likes.Find(like => like.HasEntry)
        ?? likes.Find(like => like.HasAddress && (seen.IsOwnAddress(like.Address) || like.IsLike(seen)))
        ?? likes.Find(like => like.Origin == seen.Row.Origin && IsNameOf(seen.Row.Id, like.Id));

    // Whether an article offered under the one id may have been kept under the other.
    private static bool IsNameOf(string offered, string kept) =>
        kept == offered
        || (kept.Length > offered.Length && kept.StartsWith(offered, StringComparison.Ordinal) && kept[offered.Length] == '-'
            && Array.IndexOf(FingerprintDigits, kept.Length - offered.Length - 1) >= 0
            && kept.AsSpan(offered.Length + 1).IndexOfAnyExcept(HexDigits) < 0);

    private static async Task<string> LongerIdAsync(ArticleRow row, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var ids = FingerprintDigits.Select(digits => $"{row.Id}-{row.Fingerprint[..digits]}");
        foreach (var id in ids)
        {
            var command = new CommandDefinition("select count(*) from articles where id = @id", new { id }, transaction, cancellationToken: cancellationToken);
            if (await transaction.Connection!.ExecuteScalarAsync<long>(command) == 0)
            {
                return id;
            }
        }

        throw new UnreachableException("Two articles have one fingerprint.");
    }

    private async Task<AddOutcome> InsertAsync(SeenArticle seen, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var addedAt = await ClaimedWindows.BehindAsync(seen.Row.AddedAt, transaction, cancellationToken);
        var row = seen.Row with { AddedAt = addedAt, CanonicalUrl = await FreeAddressAsync(seen.Row, transaction, cancellationToken) };
        await ExecuteAsync(Insert, row, transaction, cancellationToken);
        await KeepQuotesAsync(seen with { Row = row }, transaction, cancellationToken);
        return new AddOutcome.Added(new ArticleId(seen.Row.Id));
    }

    // Two articles that call themselves by one address are told apart by the addresses under which they were found.
    private static async Task<string?> FreeAddressAsync(ArticleRow row, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition("select count(*) from articles where canonical_url = @CanonicalUrl and id <> @Id", row, transaction, cancellationToken: cancellationToken);
        return await transaction.Connection!.ExecuteScalarAsync<long>(command) == 0 ? row.CanonicalUrl : null;
    }

    private async Task<AddOutcome> ReviseAsync(SeenArticle seen, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string Remember = """
            insert into revisions (article_id, revision, fingerprint, title, text, replaced_at)
            select id, revision, fingerprint, title, text, @AddedAt from articles where id = @Id
            """;
        const string Update = """
            update articles set origin = @Origin, fingerprint = @Fingerprint, canonical_url = coalesce(@CanonicalUrl, canonical_url), url = coalesce(@Url, url),
              title = @Title, title_folded = @TitleFolded, outlet = @Outlet, outlet_folded = @OutletFolded, byline = @Byline, published_at = @PublishedAt,
              text = @Text, blocks = @Blocks, summary = @Summary, basis = @Basis, revision = revision + 1
            where id = @Id
            """;
        var row = seen.Row;
        await ExecuteAsync(Remember, row, transaction, cancellationToken);
        await ExecuteAsync(Update, row with { CanonicalUrl = await FreeAddressAsync(row, transaction, cancellationToken) }, transaction, cancellationToken);
        await new QuoteKeeper(database, transaction).RemoveAsync(row.Id, cancellationToken);
        await KeepQuotesAsync(seen, transaction, cancellationToken);
        return new AddOutcome.Revised(new ArticleId(row.Id));
    }

    private Task KeepQuotesAsync(SeenArticle seen, DbTransaction transaction, CancellationToken cancellationToken) =>
        new QuoteKeeper(database, transaction).KeepAsync(seen, cancellationToken);

    private static Task<int> ExecuteAsync(string statement, object parameters, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));

    private async Task<KeptArticle?> FindByTitleAsync(string words, CancellationToken cancellationToken)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var parameters = new DynamicParameters(new { title = $" {words} " });
        var conditions = words.Length > MaxWordsLength
            ? ["title_folded = @title"]
            : words.Split(' ').Select((word, index) =>
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
