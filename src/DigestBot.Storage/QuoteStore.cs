using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Finds quotes.</summary>
public sealed class QuoteStore(Database database)
{
    /// <summary>Everybody who is quoted, most quoted first; quotes whose speaker is unclear do not count.</summary>
    public Task<IReadOnlyList<KnownSpeaker>> SpeakersAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<KnownSpeaker>>(
        async connection =>
        {
            const string Speakers = """
                select min(speaker) as name, max(role) as role, count(*) as quotes from quotes
                where speaker is not null and confidence > @unclear
                group by speaker_folded order by count(*) desc, min(speaker)
                """;
            var command = new CommandDefinition(Speakers, new { unclear = (int)Confidence.Unclear }, cancellationToken: cancellationToken);
            var rows = await connection.QueryAsync<(string Name, string? Role, long Quotes)>(command);
            return [.. rows.Select(row => new KnownSpeaker(row.Name, row.Role, (int)row.Quotes))];
        },
        cancellationToken);

    /// <summary>The quotes that answer the question, direct and mixed before indirect, then the newest first.</summary>
    public Task<IReadOnlyList<FoundQuote>> FindAsync(Question question, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (condition, parameters) = ConditionOf(question);
        parameters.Add("indirect", (int)QuoteKind.Indirect);
        parameters.Add("skip", skip);
        parameters.Add("take", take);
        var statement = $"""
            select {Qualified(QuoteRow.Columns)}, a.title, a.outlet, a.published_at, a.url
            from quotes q join articles a on a.id = q.article_id
            {condition}
            order by case when q.kind = @indirect then 1 else 0 end, coalesce(a.published_at, a.added_at) desc, q.article_id, q.position
            limit @take offset @skip
            """;
        return database.ReadAsync<IReadOnlyList<FoundQuote>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<QuoteRow, ArticleColumns, FoundQuote>(
                    new CommandDefinition(statement, parameters, cancellationToken: cancellationToken), Found, splitOn: "title");
                return rows.AsList();
            },
            cancellationToken);
    }

    /// <summary>How many quotes answer the question.</summary>
    public Task<int> CountAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (condition, parameters) = ConditionOf(question);
        var statement = $"select count(*) from quotes q join articles a on a.id = q.article_id {condition}";
        return database.ReadAsync(connection => connection.ExecuteScalarAsync<int>(new CommandDefinition(statement, parameters, cancellationToken: cancellationToken)), cancellationToken);
    }

    private static string Qualified(string columns) => string.Join(", ", columns.Split(", ").Select(column => "q." + column));

    private static FoundQuote Found(QuoteRow quote, ArticleColumns article) => new(
        quote.ToQuote(),
        new ArticleId(quote.ArticleId),
        article.Title,
        article.Outlet,
        Moments.Read(article.PublishedAt),
        article.Url is null ? null : new Uri(article.Url));

    private static (string Condition, DynamicParameters Parameters) ConditionOf(Question question)
    {
        var conditions = new List<string>();
        var parameters = new DynamicParameters();
        if (question.Speaker is { } speaker)
        {
            Require("q.speaker_folded = @speaker and q.confidence > @unclear", "speaker", FoldedText.Of(speaker));
            parameters.Add("unclear", (int)Confidence.Unclear);
        }

        if (question.Phrase is { } phrase)
        {
            Require("q.text_folded like @phrase", "phrase", $"% {FoldedText.Of(phrase)} %");
        }

        for (var i = 0; i < question.Topics.Count; i++)
        {
            Require($"q.context_folded like @topic{i}", $"topic{i}", $"% {Stem(FoldedText.Of(question.Topics[i]))}%");
        }

        if (question.Since is { } since)
        {
            Require("a.published_at >= @since", "since", Moments.Of(since));
        }

        if (question.Outlet is { } outlet)
        {
            Require("a.outlet_folded like @outlet", "outlet", $"% {FoldedText.Of(outlet)} %");
        }

        return (conditions.Count == 0 ? "" : "where " + string.Join(" and ", conditions), parameters);

        void Require(string condition, string name, object value)
        {
            conditions.Add(condition);
            parameters.Add(name, value);
        }
    }

    // "ferries" and "ferry", "talks" and "talk": a longer word matches by its beginning.
    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ies", "ing", "ed", "es", "s", "y"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
