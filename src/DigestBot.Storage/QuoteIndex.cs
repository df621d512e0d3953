using System.Data.Common;

namespace DigestBot.Storage;

/// <summary>
/// The full-text index over quotes, as the database has one. It is written in the transaction that keeps the quotes, and rows go with
/// their quotes by themselves. It holds nothing that cannot be made again from the tables.
/// </summary>
internal abstract class QuoteIndex
{
    /// <summary>The end of <see cref="Select"/>.</summary>
    protected const string NewestFirst = "order by id desc limit @most";

    /// <summary>Adds quotes that it does not hold yet.</summary>
    public abstract void Add(IEnumerable<IndexedQuote> quotes, StatementBatch batch);

    /// <summary>Takes out quotes that are about to be added again.</summary>
    public abstract Task RemoveAsync(string article, DbTransaction transaction, CancellationToken cancellationToken);

    /// <summary>The same clauses, in the form in which this index finds them fastest.</summary>
    public virtual Task<IReadOnlyList<QuoteClause>> PrepareAsync(IReadOnlyList<QuoteClause> clauses, DbConnection connection, CancellationToken cancellationToken) => Task.FromResult(clauses);

    /// <summary>The condition in the index's own language; at least one clause is not negated.</summary>
    public abstract string Match(IReadOnlyList<QuoteClause> clauses);

    /// <summary>The condition that a quote has these words in this order, to be met beside the pairs of them.</summary>
    public abstract QuoteClause? PhraseClause(string[] words);

    /// <summary>A statement that gives any ids, at most @most, that fit @match, the fastest way there is.</summary>
    public abstract string SelectAny { get; }

    /// <summary>A statement that gives the highest ids, at most @most, from @from up to but not including @to, that fit @match and hold @phrase (null for any).</summary>
    /// <param name="condition">A condition on quote_words.id that must hold as well, beginning with "and"; empty for none.</param>
    public abstract string Select(string condition);
}
