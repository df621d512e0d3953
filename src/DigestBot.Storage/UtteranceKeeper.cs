using System.Data.Common;
using Dapper;
using DigestBot.Core.Speakers;
using DigestBot.Core.Utterances;
using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>Finds what was said once and stands in several articles, inside the transaction that indexes some of them.</summary>
internal sealed class UtteranceKeeper(Database database, DbTransaction transaction, ComparedSpeakers speakers)
{
    /// <summary>What is said again later is another utterance.</summary>
    private const long Span = 48 * 60 * 60 * 1000;

    /// <summary>So many quotes that may be wordings of one utterance are compared.</summary>
    private const int MostCompared = 40;

    /// <summary>A wording is looked for by so many of its pairs of words: one from each part of it, so that a wording without most of the others has one still.</summary>
    private const int MostPairs = 5;

    private readonly Dictionary<SpeakerId, List<LikeQuote>> here = [];

    /// <summary>The same articles, with the utterance that each quote is a wording of; quotes that no other article has stay without one.</summary>
    public async Task<IReadOnlyList<IndexedArticle>> AssignAsync(IReadOnlyList<IndexedArticle> articles, CancellationToken cancellationToken)
    {
        var likes = await LikesAsync([.. articles.SelectMany(article => article.Quotes)], cancellationToken);
        foreach (var row in articles.SelectMany(article => article.Quotes).Where(IsCompared))
        {
            await AssignAsync(row, likes[row.Id], cancellationToken);
        }

        var assigned = here.Values.SelectMany(quotes => quotes).ToDictionary(quote => quote.Id, quote => quote.UtteranceId);
        return [.. articles.Select(article => article with { Quotes = [.. article.Quotes.Select(row => assigned.TryGetValue(row.Id, out var utterance) ? row with { UtteranceId = utterance } : row)] })];
    }

    private static bool IsCompared(QuoteRow row) => row.IsSurelySaid && row.Kind != QuoteKind.Indirect;

    private async Task AssignAsync(QuoteRow row, IEnumerable<LikeQuote> kept, CancellationToken cancellationToken)
    {
        var speaker = speakers.SpeakerOf(row.NameId!.Value).Id;
        if (!here.TryGetValue(speaker, out var quotes))
        {
            here.Add(speaker, quotes = []);
        }

        var moment = QuoteOrder.MomentOf(row.Id);
        var near = quotes.Where(quote => quote.ArticleId != row.ArticleId && Math.Abs(QuoteOrder.MomentOf(quote.Id) - moment) <= Span);
        var like = Likest(row, kept.Concat(near));
        if (like is { UtteranceId: null })
        {
            like.UtteranceId = await BeginAsync(like, cancellationToken);
        }

        quotes.Add(new LikeQuote { Id = row.Id, ArticleId = row.ArticleId, Text = row.Text, UtteranceId = like?.UtteranceId });
    }

    private static LikeQuote? Likest(QuoteRow row, IEnumerable<LikeQuote> likes) =>
        likes.Select(like => (Like: like, Share: WordAlignment.Of(like.Text, row.Text)))
            .Where(like => like.Share >= WordAlignment.OfOneUtterance)
            .OrderByDescending(like => like.Share)
            .ThenBy(like => like.Like.Id)
            .FirstOrDefault().Like;

    // For each quote those in the index that may be wordings of the same. One that is found for several is one object.
    private async Task<ILookup<long, LikeQuote>> LikesAsync(IReadOnlyList<QuoteRow> rows, CancellationToken cancellationToken)
    {
        var select = $"select q.id, q.article_id, q.utterance_id, q.text from ({database.Quotes.Select("")}) found join quotes q on q.id = found.id where q.article_id <> @article";
        var wanted = rows.Where(IsCompared).Select(row => (Row: row, Match: Match(row))).Where(row => row.Match is not null).ToList();
        var found = await RepeatedQuery.ReadAsync(
            transaction,
            select,
            wanted.Select(row => Parameters(row.Row, row.Match!)),
            static reader => new LikeQuote { Id = reader.GetInt64(0), ArticleId = reader.GetString(1), UtteranceId = reader.IsDBNull(2) ? null : reader.GetInt64(2), Text = reader.GetString(3) },
            cancellationToken);
        var one = found.SelectMany(likes => likes).DistinctBy(like => like.Id).ToDictionary(like => like.Id);
        return wanted.Zip(found).SelectMany(pair => pair.Second, (pair, like) => (pair.First.Row.Id, one[like.Id])).ToLookup(pair => pair.Id, pair => pair.Item2);
    }

    private static (string Name, object? Value)[] Parameters(QuoteRow row, string match)
    {
        var moment = QuoteOrder.MomentOf(row.Id);
        return
        [
            ("match", match),
            ("from", QuoteOrder.FirstOf(row.Kind, moment - Span)),
            ("to", QuoteOrder.EndOf(row.Kind, moment + Span)),
            ("phrase", null),
            ("most", (long)MostCompared),
            ("article", row.ArticleId),
        ];
    }

    // Nothing is looked for where the speaker was not quoted at that time.
    private string? Match(QuoteRow row)
    {
        var names = speakers.SpeakerOf(row.NameId!.Value).Rows.Where(name => name.LastAt >= QuoteOrder.MomentOf(row.Id) - Span).ToList();
        var pairs = names.Count == 0 ? [] : QuoteTerms.SpreadPairsOf(QuoteTerms.Of(row.Text), MostPairs);
        return pairs.Count == 0
            ? null
            : database.Quotes.Match([QuoteClause.Of(QuoteField.Marks, names.Select(name => QuoteMark.OfSpeaker(name.Id))), QuoteClause.Of(QuoteField.Pairs, pairs)]);
    }

    private async Task<long> BeginAsync(LikeQuote like, CancellationToken cancellationToken)
    {
        const string Insert = "insert into utterances (first_quote_id) values (@Id) returning id";
        const string Update = "update quotes set utterance_id = @utterance where id = @Id";
        var utterance = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(Insert, new { like.Id }, transaction, cancellationToken: cancellationToken));
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(Update, new { utterance, like.Id }, transaction, cancellationToken: cancellationToken));
        return utterance;
    }

    private sealed class LikeQuote
    {
        public required long Id { get; init; }

        public required string ArticleId { get; init; }

        public required string Text { get; init; }

        public long? UtteranceId { get; set; }
    }
}
