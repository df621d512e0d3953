using System.Data.Common;
using Dapper;

namespace DigestBot.Storage;

/// <summary>
/// Finds quotes that share rare words or runs of words with others. How rare each is shows when it is looked up, no further than a
/// bound: what is met more often tells nothing. So the work has a bound however frequent the words are.
/// </summary>
internal sealed class LikeQuotes(QuoteIndex index, DbConnection connection)
{
    /// <summary>A run or word that more quotes have is not telling.</summary>
    private const int MostOfOne = 200;

    private const int MostWords = 12;
    private const int WeightOfRun = 2;

    private const double ScoreOfFrequent = 0.01;

    private readonly Dictionary<long, double> scores = [];

    /// <summary>The ids of the quotes that share most, the most telling first.</summary>
    public async Task<IReadOnlyList<long>> FindAsync(QuoteLikeness like, int most, CancellationToken cancellationToken)
    {
        var pairs = like.Pairs.Distinct(StringComparer.Ordinal).ToList();
        var frequent = await AddAsync([.. pairs.Select(pair => Holds(QuoteField.Pairs, pair))], WeightOfRun, cancellationToken);

        // Three words in a row may still be rare where each two of them are not.
        var isFrequent = frequent.Select(at => pairs[at]).ToHashSet(StringComparer.Ordinal);
        var runs = like.Pairs.Zip(like.Pairs.Skip(1)).Where(run => isFrequent.Contains(run.First) && isFrequent.Contains(run.Second)).Distinct();
        await AddAsync([.. runs.Select(run => (IReadOnlyList<QuoteClause>)[.. Holds(QuoteField.Pairs, run.First), .. Holds(QuoteField.Pairs, run.Second)])], WeightOfRun, cancellationToken);
        await AddAsync([.. like.TellingWords(MostWords).Select(word => Holds(QuoteField.Words, word))], 1, cancellationToken);
        return [.. scores.OrderByDescending(score => score.Value).ThenByDescending(score => score.Key).Take(most).Select(score => score.Key)];
    }

    private static IReadOnlyList<QuoteClause> Holds(QuoteField field, string token) => [QuoteClause.Of(field, token)];

    // Looks all of them up at once, and gives the places of those that are too frequent.
    private async Task<List<int>> AddAsync(List<IReadOnlyList<QuoteClause>> searches, int weight, CancellationToken cancellationToken)
    {
        if (searches.Count == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters(new { most = MostOfOne + 1 });
        var selects = searches.Select((search, at) =>
        {
            parameters.Add($"match{at}", index.Match(search));
            return $"select {at} as search, id from ({index.SelectAny.Replace("@match", $"@match{at}", StringComparison.Ordinal)}) s{at}";
        });
        var command = new CommandDefinition(string.Join(" union all ", selects), parameters, cancellationToken: cancellationToken);
        var found = (await connection.QueryAsync<(long Search, long Id)>(command)).ToLookup(row => (int)row.Search, row => row.Id);
        var frequent = new List<int>();
        foreach (var ids in found)
        {
            var count = ids.Count();
            if (count > MostOfOne)
            {
                frequent.Add(ids.Key);
            }

            var score = count > MostOfOne ? ScoreOfFrequent : weight * Math.Log(2.0 * MostOfOne / count);
            foreach (var id in ids)
            {
                scores[id] = scores.GetValueOrDefault(id) + score;
            }
        }

        return frequent;
    }
}
