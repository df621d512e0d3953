using System.Data.Common;
using Dapper;
using DigestBot.Core.Utterances;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Finds what was said once and stands in several articles, inside the transaction that keeps one of them.</summary>
internal sealed class UtteranceKeeper(Database database, DbTransaction transaction)
{
    /// <summary>What is said again later is another utterance.</summary>
    private const long Span = 48 * 60 * 60 * 1000;

    /// <summary>So many quotes that may be wordings of one utterance are compared.</summary>
    private const int MostCompared = 40;

    /// <summary>A wording is looked for by so many of its pairs of words, the longest: short words stand in all that somebody says.</summary>
    private const int MostPairs = 12;

    /// <summary>Gives each quote the utterance it is a wording of; those that nobody else has stay without one.</summary>
    public async Task<List<QuoteRow>> AssignAsync(IReadOnlyList<QuoteRow> rows, SpeakerLookup speakers, CancellationToken cancellationToken)
    {
        var assigned = new List<QuoteRow>(rows.Count);
        foreach (var row in rows)
        {
            assigned.Add(await LikestAsync(row, speakers, cancellationToken) is { } like ? row with { UtteranceId = like.UtteranceId ?? await BeginAsync(like, cancellationToken) } : row);
        }

        return assigned;
    }

    private async Task<LikeRow?> LikestAsync(QuoteRow row, SpeakerLookup speakers, CancellationToken cancellationToken)
    {
        var moment = QuoteOrder.MomentOf(row.Id);
        if (row is not { NameId: { } name, Kind: not QuoteKind.Indirect, Confidence: > Confidence.Unclear } || !speakers.SpokeBetween(name, moment - Span, moment + Span))
        {
            return null;
        }

        var pairs = QuoteTerms.LongestPairsOf(QuoteTerms.Of(row.Text), MostPairs);
        if (pairs.Count == 0)
        {
            return null;
        }

        var select = $"""
            select q.id, q.article_id, q.utterance_id, q.text from ({database.Quotes.Select}) found join quotes q on q.id = found.id
            where q.article_id <> @article
            """;
        var match = database.Quotes.Match([QuoteClause.Of(QuoteField.Marks, speakers.NamesWith(name).Select(QuoteMark.OfSpeaker)), QuoteClause.Of(QuoteField.Pairs, pairs)]);
        var wanted = new
        {
            match,
            phrase = (string?)null,
            from = QuoteOrder.FirstOf(row.Kind, moment - Span),
            to = QuoteOrder.EndOf(row.Kind, moment + Span),
            most = MostCompared,
            article = row.ArticleId,
        };
        var likes = await transaction.Connection!.QueryAsync<LikeRow>(new CommandDefinition(select, wanted, transaction, cancellationToken: cancellationToken));
        return likes.Select(like => (Like: like, Share: WordAlignment.Of(like.Text, row.Text)))
            .Where(like => like.Share >= WordAlignment.OfOneUtterance)
            .OrderByDescending(like => like.Share)
            .ThenBy(like => like.Like.Id)
            .FirstOrDefault().Like;
    }

    private async Task<long> BeginAsync(LikeRow like, CancellationToken cancellationToken)
    {
        const string Insert = "insert into utterances (first_quote_id) values (@Id) returning id";
        const string Update = "update quotes set utterance_id = @utterance where id = @Id";
        var utterance = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(Insert, like, transaction, cancellationToken: cancellationToken));
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(Update, new { utterance, like.Id }, transaction, cancellationToken: cancellationToken));
        return utterance;
    }

    private sealed record LikeRow
    {
        public long Id { get; init; }

        public long? UtteranceId { get; init; }

        public required string Text { get; init; }
    }
}
