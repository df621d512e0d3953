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

    /// <summary>Of an article with more quotes the others are not looked up: no statement takes any number of questions.</summary>
    private const int MostLookedUp = 200;

    /// <summary>A wording is looked for by so many of its pairs of words, the longest: short words stand in all that somebody says.</summary>
    private const int MostPairs = 12;

    /// <summary>Gives each quote the utterance it is a wording of; those that nobody else has stay without one.</summary>
    public async Task<List<QuoteRow>> AssignAsync(IReadOnlyList<QuoteRow> rows, SpeakerLookup speakers, CancellationToken cancellationToken)
    {
        var likes = await LikesAsync(rows, speakers, cancellationToken);
        var assigned = new List<QuoteRow>(rows.Count);
        foreach (var (at, row) in rows.Index())
        {
            assigned.Add(Likest(row, likes[at]) is { } like ? row with { UtteranceId = like.UtteranceId ?? await BeginAsync(like, cancellationToken) } : row);
        }

        return assigned;
    }

    private static LikeRow? Likest(QuoteRow row, IEnumerable<LikeRow> likes) =>
        likes.Select(like => (Like: like, Share: WordAlignment.Of(like.Text, row.Text)))
            .Where(like => like.Share >= WordAlignment.OfOneUtterance)
            .OrderByDescending(like => like.Share)
            .ThenBy(like => like.Like.Id)
            .FirstOrDefault().Like;

    // All quotes of the article are looked up at once.
    private async Task<ILookup<int, LikeRow>> LikesAsync(IReadOnlyList<QuoteRow> rows, SpeakerLookup speakers, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters(new { phrase = (string?)null, most = MostCompared, article = rows.Count > 0 ? rows[0].ArticleId : "" });
        var selects = new List<string>();
        foreach (var (at, row) in rows.Index().Where(row => selects.Count < MostLookedUp))
        {
            if (Match(row, speakers) is { } match)
            {
                var moment = QuoteOrder.MomentOf(row.Id);
                wanted.Add($"match{at}", match);
                wanted.Add($"from{at}", QuoteOrder.FirstOf(row.Kind, moment - Span));
                wanted.Add($"to{at}", QuoteOrder.EndOf(row.Kind, moment + Span));
                var select = database.Quotes.Select("").Replace("@match", $"@match{at}", StringComparison.Ordinal).Replace("@from", $"@from{at}", StringComparison.Ordinal).Replace("@to", $"@to{at}", StringComparison.Ordinal);
                selects.Add($"select {at} as place, q.id, q.utterance_id, q.text from ({select}) found{at} join quotes q on q.id = found{at}.id where q.article_id <> @article");
            }
        }

        var likes = selects.Count == 0
            ? []
            : await transaction.Connection!.QueryAsync<LikeRow>(new CommandDefinition(string.Join(" union all ", selects), wanted, transaction, cancellationToken: cancellationToken));
        return likes.ToLookup(like => (int)like.Place);
    }

    private string? Match(QuoteRow row, SpeakerLookup speakers)
    {
        var moment = QuoteOrder.MomentOf(row.Id);
        if (row is not { NameId: { } name, Kind: not QuoteKind.Indirect, Confidence: > Confidence.Unclear } || !speakers.SpokeAfter(name, moment - Span))
        {
            return null;
        }

        var pairs = QuoteTerms.LongestPairsOf(QuoteTerms.Of(row.Text), MostPairs);
        return pairs.Count == 0
            ? null
            : database.Quotes.Match([QuoteClause.Of(QuoteField.Marks, speakers.NamesWith(name).Select(QuoteMark.OfSpeaker)), QuoteClause.Of(QuoteField.Pairs, pairs)]);
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
        public long Place { get; init; }

        public long Id { get; init; }

        public long? UtteranceId { get; init; }

        public required string Text { get; init; }
    }
}
