using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Finds quotes.</summary>
public sealed class QuoteStore(Database database)
{
    // The databases bound how long a pattern is and how many conditions there are; a quote holds less than that.
    private const int MaxPatternLength = 10_000;
    private const int MaxTopics = 40;
    private const int MaxLikeWords = 24;

    /// <summary>Everybody who is quoted, most quoted first; quotes whose speaker is unclear do not count.</summary>
    public Task<IReadOnlyList<KnownSpeaker>> SpeakersAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<KnownSpeaker>>(
        async connection =>
        {
            const string Names = """
                select q.speaker as name, q.speaker_folded, q.role, count(*) as quotes, max(coalesce(a.published_at, a.added_at)) as last_at
                from quotes q join articles a on a.id = q.article_id
                where q.speaker is not null and q.confidence > @unclear
                group by q.speaker, q.speaker_folded, q.role
                """;
            var command = new CommandDefinition(Names, new { unclear = (int)Confidence.Unclear }, cancellationToken: cancellationToken);
            var rows = await connection.QueryAsync<SpeakerRow>(command);
            return
            [
                .. rows.GroupBy(row => row.SpeakerFolded, StringComparer.Ordinal)
                    .Select(spellings => SpeakerRow.Merged([.. spellings]))
                    .OrderByDescending(speaker => speaker.Quotes)
                    .ThenBy(speaker => speaker.Name, StringComparer.Ordinal),
            ];
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

    /// <summary>The quotes, direct or not, that share most of the telling words, the best first; the long words are taken for the telling ones.</summary>
    public Task<IReadOnlyList<FoundQuote>> LikeAsync(string words, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        var telling = Folded(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length).Take(MaxLikeWords).Where(word => word.Length <= MaxPatternLength).ToList();
        if (telling.Count == 0)
        {
            return Task.FromResult<IReadOnlyList<FoundQuote>>([]);
        }

        var parameters = new DynamicParameters(new { take });
        var weights = telling.Select((word, index) =>
        {
            parameters.Add($"word{index}", $"% {word} %");
            return $"case when q.text_folded like @word{index} then {word.Length} else 0 end";
        }).ToList();
        var statement = $"""
            select {Qualified(QuoteRow.Columns)}, a.title, a.outlet, a.published_at, a.url
            from (select article_id, position, {string.Join(" + ", weights)} as shared from quotes q) s
            join quotes q on q.article_id = s.article_id and q.position = s.position
            join articles a on a.id = q.article_id
            where s.shared > 0
            order by s.shared desc, q.article_id, q.position
            limit @take
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
            conditions.Add("q.speaker_folded = @speaker and q.confidence > @unclear");
            parameters.Add("speaker", Folded(speaker));
            parameters.Add("unclear", (int)Confidence.Unclear);
        }

        if (question.Phrase is { } phrase)
        {
            Match("q.text_folded", "phrase", $"{Folded(phrase)} ");
        }

        foreach (var (index, topic) in question.Topics.Distinct(StringComparer.Ordinal).Take(MaxTopics).Index())
        {
            Match("q.context_folded", $"topic{index}_", TopicForms.Of(Folded(topic)));
        }

        if (question.Since is { } since)
        {
            conditions.Add("a.published_at >= @since");
            parameters.Add("since", Moments.Of(since));
        }

        if (question.Outlet is { } outlet)
        {
            Match("a.outlet_folded", "outlet", $"{Folded(outlet)} ");
        }

        return (conditions.Count == 0 ? "" : "where " + string.Join(" and ", conditions), parameters);

        // Folded text has nothing but letters, digits and spaces, so no sign of a pattern has to be escaped.
        void Match(string column, string name, params ReadOnlySpan<string> beginnings)
        {
            var matches = new List<string>();
            foreach (var beginning in beginnings)
            {
                if (beginning.Length <= MaxPatternLength)
                {
                    parameters.Add($"{name}{matches.Count}", $"% {beginning}%");
                    matches.Add($"{column} like @{name}{matches.Count}");
                }
            }

            conditions.Add(matches.Count == 0 ? "1 = 0" : $"({string.Join(" or ", matches)})");
        }
    }

    private static string Folded(string words) => FoldedText.Of(StorableText.Of(words));
}
