using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>Counts quotes for those who said them; unclear speakers do not count. All is counted in one order, or two nodes might wait for each other.</summary>
internal sealed class SpeakerCounter(Database database)
{
    private const int HalfLifeDays = 14;
    private const long MillisecondsPerDay = 24 * 60 * 60 * 1000;

    private static readonly long FirstDay = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() / MillisecondsPerDay;

    /// <summary>The day of a moment, counted from 1970.</summary>
    public static long DayOf(long moment) => moment / MillisecondsPerDay;

    /// <summary>Counts the quotes of articles, or takes that back.</summary>
    public void Count(IReadOnlyList<IndexedArticle> articles, bool isTakenBack, StatementBatch batch)
    {
        var sign = isTakenBack ? -1 : 1;
        var said = Said(articles).ToList();
        CountNames(said, sign, batch);
        CountDays(said, sign, batch);
        CountRoles(said, sign, batch);
        CountSources(said, sign, batch);
    }

    /// <summary>Counts the quotes of articles for their sources alone.</summary>
    public static void CountSources(IReadOnlyList<IndexedArticle> articles, StatementBatch batch) => CountSources([.. Said(articles)], 1, batch);

    private static IEnumerable<CountedQuote> Said(IReadOnlyList<IndexedArticle> articles) =>
        from article in articles
        from row in article.Quotes
        where row.IsSurelySaid
        let moment = QuoteOrder.MomentOf(row.Id)
        select new CountedQuote(row.NameId!.Value, row.Role is { Length: > 0 and <= SpeakerNamer.MostLetters } role ? role : null, moment, WeightOf(moment), article.Sources);

    // It never has to be made less as time goes by: what is newer weighs more.
    private static double WeightOf(long moment) => Math.Pow(2, Math.Clamp(DayOf(moment) - FirstDay, -8000, 12_000) / (double)HalfLifeDays);

    private void CountNames(List<CountedQuote> said, int sign, StatementBatch batch)
    {
        var statement = $"""
            update speaker_names set quotes = quotes + v.column2, weight = weight + v.column3, last_at = case when v.column4 > last_at then v.column4 else last_at end,
              touched = {database.NextTouch}
            from (values {StatementBatch.Rows}) as v where speaker_names.id = v.column1
            """;
        batch.Add(statement, "(?, ?, ?, ?)", said.GroupBy(quote => quote.Name).OrderBy(quotes => quotes.Key).Select(quotes => new object?[]
        {
            quotes.Key, (long)quotes.Count() * sign, quotes.Sum(quote => quote.Weight) * sign, quotes.Max(quote => quote.Moment),
        }));
    }

    private static void CountDays(List<CountedQuote> said, int sign, StatementBatch batch)
    {
        const string Statement = $"""
            insert into speaker_days (name_id, day, quotes) values {StatementBatch.Rows}
            on conflict (day, name_id) do update set quotes = speaker_days.quotes + excluded.quotes
            """;
        var days = said.GroupBy(quote => (quote.Name, Day: DayOf(quote.Moment))).OrderBy(quotes => quotes.Key);
        batch.Add(Statement, "(?, ?, ?)", days.Select(quotes => new object?[] { quotes.Key.Name, quotes.Key.Day, (long)quotes.Count() * sign }));
    }

    private static void CountRoles(List<CountedQuote> said, int sign, StatementBatch batch)
    {
        const string OfRoles = $"""
            insert into speaker_roles (name_id, folded, role, first_at, last_at, quotes) values {StatementBatch.Rows}
            on conflict (name_id, folded) do update set quotes = speaker_roles.quotes + excluded.quotes,
              role = case when excluded.last_at >= speaker_roles.last_at then excluded.role else speaker_roles.role end,
              first_at = case when excluded.first_at < speaker_roles.first_at then excluded.first_at else speaker_roles.first_at end,
              last_at = case when excluded.last_at > speaker_roles.last_at then excluded.last_at else speaker_roles.last_at end
            """;
        const string Last = $"update speaker_names set role = v.column2, role_at = v.column3 from (values {StatementBatch.Rows}) as v where speaker_names.id = v.column1 and role_at <= v.column3";
        var roles = said.Where(quote => quote.Role is not null)
            .GroupBy(quote => (quote.Name, Folded: FoldedText.Of(quote.Role!)))
            .OrderBy(quotes => quotes.Key.Name).ThenBy(quotes => quotes.Key.Folded, StringComparer.Ordinal)
            .Select(quotes => (quotes.Key.Name, quotes.Key.Folded, Last: quotes.OrderBy(quote => quote.Moment).Last(), First: quotes.Min(quote => quote.Moment), Quotes: (long)quotes.Count() * sign))
            .ToList();
        batch.Add(OfRoles, "(?, ?, ?, ?, ?, ?)", roles.Select(role => new object?[] { role.Name, role.Folded, role.Last.Role, role.First, role.Last.Moment, role.Quotes }));
        if (sign > 0)
        {
            var last = roles.GroupBy(role => role.Name).Select(ofName => ofName.OrderBy(role => role.Last.Moment).Last());
            batch.Add(Last, "(?, ?, ?)", last.Select(role => new object?[] { role.Name, role.Last.Role, role.Last.Moment }));
        }
    }

    private static void CountSources(List<CountedQuote> said, int sign, StatementBatch batch)
    {
        const string Statement = $"""
            insert into speaker_sources (name_id, source_id, quotes, weight, last_at) values {StatementBatch.Rows}
            on conflict (name_id, source_id) do update set quotes = speaker_sources.quotes + excluded.quotes, weight = speaker_sources.weight + excluded.weight,
              last_at = case when excluded.last_at > speaker_sources.last_at then excluded.last_at else speaker_sources.last_at end
            """;
        var sources = said.SelectMany(quote => quote.Sources, (quote, source) => (quote, source))
            .GroupBy(seen => (seen.quote.Name, seen.source), seen => seen.quote)
            .OrderBy(quotes => quotes.Key.Name).ThenBy(quotes => quotes.Key.source, StringComparer.Ordinal);
        batch.Add(Statement, "(?, ?, ?, ?, ?)", sources.Select(quotes => new object?[]
        {
            quotes.Key.Name, quotes.Key.source, (long)quotes.Count() * sign, quotes.Sum(quote => quote.Weight) * sign, quotes.Max(quote => quote.Moment),
        }));
    }
}
