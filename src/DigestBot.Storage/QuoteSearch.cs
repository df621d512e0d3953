using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>A question as the index is asked it. Pure.</summary>
/// <param name="Clauses">What must hold.</param>
/// <param name="Phrase">The words that must stand in the quote in this order; empty for any.</param>
/// <param name="Since">The earliest date of publication, in milliseconds; null for any.</param>
internal sealed record QuoteSearch(IReadOnlyList<QuoteClause> Clauses, string[] Phrase, long? Since)
{
    /// <summary>More topics are not looked at.</summary>
    private const int MostTopics = 40;

    /// <summary>So many words of a phrase tell it from all others.</summary>
    private const int MostPhraseWords = 200;

    private static readonly QuoteClause IsDated = new([new QuoteTerm(QuoteField.Marks, [QuoteMark.Undated])], IsNegated: true);

    /// <summary>The sources, one of which must have shown the article; none where any may, or where their marks are among the clauses.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether nothing is asked but a date.</summary>
    public bool IsOpen => Phrase.Length == 0 && Clauses.All(clause => clause.IsNegated);

    /// <summary>The stretches of ids in which the finds are, in the order of the answer; an end is not included.</summary>
    public IReadOnlyList<(long From, long To)> Stretches => Since is { } since
        ? [(QuoteOrder.FirstOf(QuoteKind.Direct, since), long.MaxValue), (QuoteOrder.FirstOf(QuoteKind.Indirect, since), QuoteOrder.FirstQuoted)]
        : [(0, long.MaxValue)];

    /// <summary>The search for a question; null when no quote can fit.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The ids of the names that the speaker goes by; not used where the question names none.</param>
    /// <param name="sources">The sources that are searched; null for all, or where they are too many to be looked for by their marks.</param>
    public static QuoteSearch? Of(Question question, IReadOnlyList<long> names, IReadOnlyList<string>? sources)
    {
        var clauses = new List<QuoteClause>();
        if (question.Speaker is not null)
        {
            clauses.Add(QuoteClause.Of(QuoteField.Marks, names.Select(QuoteMark.OfSpeaker)));
        }

        var phrase = question.Phrase is null ? [] : QuoteTerms.Of(question.Phrase).Take(MostPhraseWords).ToArray();
        if (question.Phrase is not null)
        {
            clauses.AddRange(phrase.Length == 0 ? [new QuoteClause([])] : QuoteTerms.PairsOf(phrase).Select(pair => QuoteClause.Of(QuoteField.Pairs, pair)));
        }

        foreach (var topic in question.Topics.Distinct(StringComparer.Ordinal).Take(MostTopics))
        {
            clauses.Add(Topic(FoldedText.Of(StorableText.Of(topic))));
        }

        if (question.Outlet is { } outlet)
        {
            clauses.Add(new QuoteClause(QuoteTerms.Of(outlet) is { Length: > 0 } words ? [new QuoteTerm(QuoteField.Outlet, words)] : []));
        }

        if (sources is not null)
        {
            clauses.Add(QuoteClause.Of(QuoteField.Marks, sources.Select(QuoteMark.OfSource)));
        }

        if (question.Since is not null)
        {
            clauses.Add(IsDated);
        }

        return clauses.Exists(clause => clause.Terms.Count == 0) ? null : new QuoteSearch(clauses, phrase, Moments.Of(question.Since));
    }

    private static QuoteClause Topic(string folded) => new(
        [.. TopicForms.Of(folded).Select(QuoteTerms.OfFolded).Where(words => words.Length > 0).Select(words => new QuoteTerm(QuoteField.Anywhere, words, IsBeginning: true))]);
}
