using System.Data.Common;
using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
using DigestBot.Core.Utterances;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Finds quotes.</summary>
public sealed class QuoteStore(Database database)
{
    /// <summary>More are not counted.</summary>
    public const int MostCounted = 10_000;

    /// <summary>
    /// Quotes of more sources than this are not looked for by the marks of the sources: each mark would be looked at for each quote. Where
    /// a channel has many sources, the newest finds are read one by one instead until enough of them are its own.
    /// </summary>
    private const int MostMarked = 24;

    private const int MostMentions = 2000;

    /// <summary>So many quotes are compared with what is remembered.</summary>
    private const int MostLike = 60;

    /// <summary>So many are looked at for those that a channel's sources have.</summary>
    private const int MostLikeAnywhere = ValueList.MostValues;

    private static readonly string Columns = string.Join(", ", QuoteRow.Columns.Split(", ").Select(column => "q." + column)) + ", q.utterance_id, a.title, a.outlet, a.published_at, a.url";

    /// <summary>Everybody who is quoted, most quoted first; quotes whose speaker is unclear do not count.</summary>
    public async Task<IReadOnlyList<KnownSpeaker>> SpeakersAsync(CancellationToken cancellationToken) => (await database.Speakers.ReadAsync(cancellationToken)).Speakers;

    /// <summary>The quotes that answer the question, direct and mixed before indirect, then the newest first.</summary>
    public Task<IReadOnlyList<FoundQuote>> FindAsync(Question question, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return database.ReadAsync<IReadOnlyList<FoundQuote>>(
            async connection =>
            {
                if (await SearchAsync(question, connection, cancellationToken) is not { } search)
                {
                    return [];
                }

                var (ids, parameters) = Ids(search, skip + take);
                parameters.Add("skip", skip);
                parameters.Add("take", take);
                var statement = $"""
                    select {Columns}
                    from (select id from ({ids}) ids order by id desc limit @take offset @skip) found join quotes q on q.id = found.id join articles a on a.id = q.article_id
                    order by q.id desc
                    """;
                return await ReadAsync(connection, statement, parameters, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>How many quotes answer the question, at most <see cref="MostCounted"/>.</summary>
    public Task<int> CountAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return database.ReadAsync(
            async connection =>
            {
                if (await SearchAsync(question, connection, cancellationToken) is not { } search)
                {
                    return 0;
                }

                var (ids, parameters) = Ids(search, MostCounted);
                var count = await connection.ExecuteScalarAsync<int>(new CommandDefinition($"select count(*) from ({ids}) ids", parameters, cancellationToken: cancellationToken));
                return Math.Min(count, MostCounted);
            },
            cancellationToken);
    }

    /// <summary>The quote that begins at this place of an article's text; null when there is none.</summary>
    public async Task<FoundQuote?> FindAsync(ArticleId article, int start, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            connection => ReadAsync(
                connection,
                $"select {Columns} from quotes q join articles a on a.id = q.article_id where q.article_id = @article and q.start = @start order by q.position limit 1",
                new DynamicParameters(new { article = StorableText.Of(article.Value), start }),
                cancellationToken),
            cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>The wordings of an utterance, with who left out what: the base first. Empty when there is none by this id.</summary>
    public Task<IReadOnlyList<UtteranceWording>> WordingsAsync(UtteranceId utterance, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => UtteranceWordings.Of((await MentionsAsync([utterance], connection, cancellationToken)).Select(mention => mention.Mention)), cancellationToken);

    /// <summary>
    /// The quotes that share the most telling words and runs of words with these, direct or indirect, the likest first: among them is
    /// what somebody remembers, however wrongly.
    /// </summary>
    public Task<IReadOnlyList<FoundQuote>> LikeAsync(string words, int take, CancellationToken cancellationToken) => LikeAsync(words, channel: null, take, cancellationToken);

    /// <summary>The same among the sources that a channel follows; null for all.</summary>
    public Task<IReadOnlyList<FoundQuote>> LikeAsync(string words, ChannelId? channel, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        return database.ReadAsync<IReadOnlyList<FoundQuote>>(
            async connection =>
            {
                var like = new QuoteLikeness(words);
                var ids = (await new LikeQuotes(database.Quotes, connection).FindAsync(like, channel is null ? MostLike : MostLikeAnywhere, cancellationToken)).AsEnumerable();
                ids = channel is { } asked ? (await OfChannelAsync(ids, asked, connection, cancellationToken)).Take(MostLike) : ids;
                var parameters = new DynamicParameters();
                var found = await ReadAsync(connection, $"select {Columns} from quotes q join articles a on a.id = q.article_id where q.id in {ValueList.Add(parameters, "id", ids)}", parameters, cancellationToken);
                return [.. found.OrderByDescending(quote => like.Of(quote.Quote.Text)).ThenBy(quote => quote.Quote.Kind == QuoteKind.Indirect).ThenByDescending(quote => quote.PublishedAt).Take(take)];
            },
            cancellationToken);
    }

    private async Task<QuoteSearch?> SearchAsync(Question question, DbConnection connection, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> names = question.Speaker is { } speaker ? (await database.Speakers.ReadAsync(cancellationToken)).NamesOf(speaker) : [];
        var sources = question.Channel is { } channel ? await SourcesAsync(channel, connection, cancellationToken) : null;
        if (QuoteSearch.Of(question, names, sources is { Count: > MostMarked } ? null : sources) is not { } search)
        {
            return null;
        }

        var clauses = await database.Quotes.PrepareAsync(search.Clauses, connection, cancellationToken);
        return clauses.Any(clause => clause.Terms.Count == 0) ? null : search with { Clauses = clauses, Sources = sources is { Count: > MostMarked } ? sources : [] };
    }

    private static async Task<List<string>> SourcesAsync(ChannelId channel, DbConnection connection, CancellationToken cancellationToken)
    {
        var followed = new { platform = StorableText.Of(channel.Platform), channel = StorableText.Of(channel.Value) };
        var command = new CommandDefinition(SourceStore.IdsOfChannel, followed, cancellationToken: cancellationToken);
        return (await connection.QueryAsync<string>(command)).AsList();
    }

    // Those that the channel's sources have, in the same order.
    private static async Task<IEnumerable<long>> OfChannelAsync(IEnumerable<long> ids, ChannelId channel, DbConnection connection, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(new { platform = StorableText.Of(channel.Platform), channel = StorableText.Of(channel.Value) });
        var statement = $"""
            select id from quotes
            where id in {ValueList.Add(parameters, "id", ids)}
            and exists (select 1 from entries where entries.article_id = quotes.article_id and entries.source_id in ({SourceStore.IdsOfChannel}))
            """;
        var own = (await connection.QueryAsync<long>(new CommandDefinition(statement, parameters, cancellationToken: cancellationToken))).ToHashSet();
        return ids.Where(own.Contains);
    }

    // The mentions of all that is found are read in one question.
    private static async Task<List<FoundQuote>> ReadAsync(DbConnection connection, string statement, DynamicParameters parameters, CancellationToken cancellationToken)
    {
        var found = (await connection.QueryAsync<QuoteRow, ArticleColumns, FoundQuote>(
            new CommandDefinition(statement, parameters, cancellationToken: cancellationToken), Found, splitOn: "title")).AsList();
        var utterances = found.Select(quote => quote.Utterance).OfType<UtteranceId>().Distinct().ToList();
        if (utterances.Count == 0)
        {
            return found;
        }

        var mentions = (await MentionsAsync(utterances, connection, cancellationToken)).ToLookup(mention => mention.Utterance, mention => mention.Mention);
        return found.ConvertAll(quote => quote.Utterance is { } id ? quote with { Others = [.. mentions[id].Where(mention => mention.Article != quote.Article)] } : quote);
    }

    private static async Task<IEnumerable<(UtteranceId Utterance, UtteranceMention Mention)>> MentionsAsync(IEnumerable<UtteranceId> utterances, DbConnection connection, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters();
        var statement = $"""
            select {Columns} from quotes q join articles a on a.id = q.article_id
            where q.utterance_id in {ValueList.Add(wanted, "utterance", utterances.Select(utterance => utterance.Value))} order by q.id limit {MostMentions}
            """;
        var rows = await connection.QueryAsync<QuoteRow, ArticleColumns, FoundQuote>(new CommandDefinition(statement, wanted, cancellationToken: cancellationToken), Found, splitOn: "title");
        return rows.Select(row => (row.Utterance!.Value, row.ToMention()));
    }

    private static FoundQuote Found(QuoteRow quote, ArticleColumns article) =>
        new(
            quote.ToQuote(),
            new ArticleId(quote.ArticleId),
            article.Title,
            article.Outlet,
            Moments.Read(article.PublishedAt),
            article.Url is null ? null : new Uri(article.Url))
        {
            Utterance = quote.UtteranceId is { } utterance ? new UtteranceId(utterance) : null,
        };

    // The highest ids of each stretch: what is left out of one never comes before what is taken.
    private (string Statement, DynamicParameters Parameters) Ids(QuoteSearch search, int most)
    {
        var parameters = new DynamicParameters(new { match = search.IsOpen ? "" : Match(search), phrase = search.Phrase.Length > 1 ? string.Join(' ', search.Phrase) : null, most });
        var narrowed = search.Sources.Count == 0 ? "" : $"""
            and exists (
              select 1 from quotes narrowed join entries on entries.article_id = narrowed.article_id
              where narrowed.id = quote_words.id and entries.source_id in {ValueList.Add(parameters, "source", search.Sources)})
            """;
        var all = $"select id from quotes as quote_words where id >= @from and id < @to {narrowed} order by id desc limit @most";
        var dated = $"""
            select quote_words.id from quotes as quote_words join articles a on a.id = quote_words.article_id
            where quote_words.id >= @from and quote_words.id < @to and a.published_at is not null {narrowed} order by quote_words.id desc limit @most
            """;
        var statement = !search.IsOpen ? database.Quotes.Select(narrowed) : search.Since is null ? all : dated;
        var stretches = new List<string>();
        foreach (var (from, to) in search.Stretches)
        {
            var (first, end) = ($"from{stretches.Count}", $"to{stretches.Count}");
            parameters.Add(first, from);
            parameters.Add(end, to);
            stretches.Add($"select id from ({statement.Replace("@from", $"@{first}", StringComparison.Ordinal).Replace("@to", $"@{end}", StringComparison.Ordinal)}) s{stretches.Count}");
        }

        return (string.Join(" union all ", stretches), parameters);
    }

    private string Match(QuoteSearch search) =>
        database.Quotes.Match(search.Phrase.Length > 0 && database.Quotes.PhraseClause(search.Phrase) is { } phrase ? [.. search.Clauses, phrase] : search.Clauses);
}
