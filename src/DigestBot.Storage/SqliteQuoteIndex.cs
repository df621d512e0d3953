using System.Data.Common;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage;

/// <summary>The index in SQLite: a table without content of FTS5 (https://www.sqlite.org/fts5.html#contentless_delete_tables).</summary>
internal sealed class SqliteQuoteIndex : QuoteIndex
{
    private const string HoldsWords = "holds_words";

    private const string LastCharacter = "\U0010FFFF";
    private const int MostForms = 60;

    /// <summary>So many words that are kept already are remembered, so that they are not offered again.</summary>
    private const int MostRemembered = 200_000;

    private const string InsertWord = $"insert into words (word) values {StatementBatch.Rows} on conflict do nothing";

    private const string Insert = $"insert into quote_words (rowid, words, around, outlet, pairs, marks) values {StatementBatch.Rows}";

    // Only whoever writes uses it, and writers take turns.
    private readonly HashSet<string> keptWords = new(StringComparer.Ordinal);

    public override string SelectAny => $"select rowid as id from quote_words where quote_words match @match {NewestFirst}";

    /// <summary>Adds what statements of the index call.</summary>
    public static void Prepare(SqliteConnection connection) =>
        connection.CreateFunction(HoldsWords, static (string text, string words) => QuoteTerms.Holds(text, words), isDeterministic: true);

    public override string Select(string condition) => $"""
        select rowid as id from quote_words where quote_words match @match and rowid >= @from and rowid < @to
        and (@phrase is null or {HoldsWords}((select text from quotes where quotes.id = quote_words.rowid), @phrase)) {condition.Replace("quote_words.id", "quote_words.rowid", StringComparison.Ordinal)}
        {NewestFirst}
        """;

    public override void Add(IEnumerable<IndexedQuote> quotes, StatementBatch batch)
    {
        var rows = quotes.ToList();
        batch.Add(
            Insert,
            "(?, ?, ?, ?, ?, ?)",
            rows.Select(quote => new object?[]
            {
                quote.Id,
                string.Join(' ', quote.Words),
                string.Join(' ', quote.Around),
                string.Join(' ', quote.Outlet),
                string.Join(' ', QuoteTerms.PairsOf(quote.Words)),
                string.Join(' ', quote.Marks),
            }));
        if (keptWords.Count > MostRemembered)
        {
            ForgetWords();
        }

        var words = rows.SelectMany(quote => quote.Words.Concat(quote.Around)).Where(keptWords.Add).Order(StringComparer.Ordinal);
        batch.Add(InsertWord, "(?)", words.Select(word => new object?[] { word }));
    }

    /// <summary>Takes it that no word is kept: what was written last was undone.</summary>
    public void ForgetWords() => keptWords.Clear();

    public override async Task<IReadOnlyList<QuoteClause>> PrepareAsync(IReadOnlyList<QuoteClause> clauses, DbConnection connection, CancellationToken cancellationToken)
    {
        var prepared = new List<QuoteClause>(clauses.Count);
        foreach (var clause in clauses)
        {
            var terms = new List<QuoteTerm>();
            foreach (var term in clause.Terms)
            {
                terms.AddRange(term.IsBeginning ? await FormsAsync(term, connection, cancellationToken) : [term]);
            }

            prepared.Add(clause with { Terms = terms });
        }

        return prepared;
    }

    public override Task RemoveAsync(string article, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string Delete = "delete from quote_words where rowid in (select id from quotes where article_id = @article)";
        return transaction.Connection!.ExecuteAsync(new CommandDefinition(Delete, new { article }, transaction, cancellationToken: cancellationToken));
    }

    // FTS5 would look for all words of the phrase in all quotes before it looks at the pairs: the few that have these are read instead.
    public override QuoteClause? PhraseClause(string[] words) => words.Length > 1 ? null : new([new QuoteTerm(QuoteField.Words, words)]);

    public override string Match(IReadOnlyList<QuoteClause> clauses)
    {
        var match = new StringBuilder();
        foreach (var clause in clauses.OrderBy(clause => clause.IsNegated))
        {
            match.Append(match.Length == 0 ? "(" : clause.IsNegated ? " NOT (" : " AND (").AppendJoin(" OR ", clause.Terms.Select(Written)).Append(')');
        }

        return match.ToString();
    }

    // The beginning stays where too many words go on from it: then it is one of a few letters.
    private static async Task<IEnumerable<QuoteTerm>> FormsAsync(QuoteTerm term, DbConnection connection, CancellationToken cancellationToken)
    {
        const string Forms = "select word from words where word >= @first and word < @end limit @most";
        var wanted = new { first = term.Words[^1], end = term.Words[^1] + LastCharacter, most = MostForms + 1 };
        var words = (await connection.QueryAsync<string>(new CommandDefinition(Forms, wanted, cancellationToken: cancellationToken))).AsList();
        return words.Count > MostForms ? [term] : words.Select(word => new QuoteTerm(term.Field, [.. term.Words.Take(term.Words.Count - 1), word]));
    }

    // Words hold no marks at all, so nothing has to be escaped.
    private static string Written(QuoteTerm term)
    {
        var column = term.Field switch
        {
            QuoteField.Anywhere => "{words around}",
            QuoteField.Outlet => "outlet",
            QuoteField.Pairs => "pairs",
            QuoteField.Marks => "marks",
            _ => "words",
        };
        return $"{column} : \"{string.Join(' ', term.Words)}\"{(term.IsBeginning ? " *" : "")}";
    }
}
