using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;

namespace DigestBot.Storage;

/// <summary>
/// The index in PostgreSQL: a tsvector of all fields under a GIN index (https://www.postgresql.org/docs/current/textsearch-controls.html).
/// The words of the quote have weight A; outlets, pairs and marks begin with a sign that no word has, so no extension is needed to
/// combine a speaker with words.
/// </summary>
internal sealed class PostgresQuoteIndex : QuoteIndex
{
    private const string Insert = $"insert into quote_words (id, words) values {StatementBatch.Rows}";

    // Without an order the index is read no further than it has to be.
    public override string SelectAny => "select id from quote_words where words @@ @match::tsquery limit @most";

    public override string Select(string condition) => $"select id from quote_words where words @@ @match::tsquery and id >= @from and id < @to {condition} {NewestFirst}";

    public override void Add(IEnumerable<IndexedQuote> quotes, StatementBatch batch) =>
        batch.Add(Insert, "(?, ?::tsvector)", quotes.Select(quote => new object?[] { quote.Id, Vector(quote) }));

    public override Task RemoveAsync(string article, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string Delete = "delete from quote_words where id in (select id from quotes where article_id = @article)";
        return transaction.Connection!.ExecuteAsync(new CommandDefinition(Delete, new { article }, transaction, cancellationToken: cancellationToken));
    }

    public override string Match(IReadOnlyList<QuoteClause> clauses)
    {
        var match = new StringBuilder();
        foreach (var clause in clauses)
        {
            match.Append(match.Length == 0 ? "" : " & ").Append(clause.IsNegated ? "!(" : "(").AppendJoin(" | ", clause.Terms.Select(Written)).Append(')');
        }

        return match.ToString();
    }

    public override QuoteClause PhraseClause(string[] words) => new([new QuoteTerm(QuoteField.Words, words)]);

    // Words hold no marks at all, so nothing has to be escaped.
    private static string Written(QuoteTerm term)
    {
        var (sign, weight) = term.Field switch
        {
            QuoteField.Outlet => ("@", ""),
            QuoteField.Pairs => ("~", ""),
            QuoteField.Marks => ("#", ""),
            QuoteField.Words => ("", "A"),
            _ => ("", ""),
        };
        var lexemes = term.Words.Select((word, at) =>
        {
            var label = (term.IsBeginning && at == term.Words.Count - 1 ? "*" : "") + weight;
            return $"'{sign}{word}'{(label.Length == 0 ? "" : ":" + label)}";
        });
        return string.Join(" <-> ", lexemes);
    }

    private static string Vector(IndexedQuote quote)
    {
        var places = new Dictionary<string, StringBuilder?>(StringComparer.Ordinal);
        var last = 0;
        Place(quote.Words, "", "A");
        Place(quote.Around, "", "");
        Place(quote.Outlet, "@", "");
        foreach (var token in QuoteTerms.PairsOf(quote.Words).Select(pair => "~" + pair).Concat(quote.Marks.Select(mark => "#" + mark)))
        {
            places.TryAdd(token, null);
        }

        var vector = new StringBuilder();
        foreach (var (token, at) in places)
        {
            vector.Append('\'').Append(token).Append(at is null ? "' " : "':").Append(at).Append(at is null ? "" : " ");
        }

        return vector.ToString();

        // A gap keeps words of two fields from standing side by side.
        void Place(string[] words, string sign, string weight)
        {
            last++;
            foreach (var word in words)
            {
                last++;
                var token = sign + word;
                if (places.TryGetValue(token, out var at))
                {
                    at!.Append(',');
                }
                else
                {
                    places.Add(token, at = new StringBuilder());
                }

                at!.Append(CultureInfo.InvariantCulture, $"{last}{weight}");
            }
        }
    }
}
