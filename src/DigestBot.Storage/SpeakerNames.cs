using System.Data.Common;
using Dapper;
using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>The names under which somebody is quoted, each once however it is written.</summary>
internal static class SpeakerNames
{
    /// <summary>For each quote the id of its speaker's name; null where nobody is named. Names that are new are kept.</summary>
    public static async Task<long?[]> IdsAsync(IReadOnlyList<QuoteRow> rows, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string Insert = "insert into speaker_names (folded, name) values (@folded, @name) on conflict (folded) do nothing";
        const string Select = "select id from speaker_names where folded = @folded";
        var folded = rows.Select(row => row.Speaker is null ? null : FoldedText.Of(row.Speaker)).ToList();
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);

        // Nodes that keep the same names at once take them in one order, or each might wait for the other.
        foreach (var (word, at) in folded.Select((word, at) => (word, at)).Where(pair => pair.word is not null).DistinctBy(pair => pair.word, StringComparer.Ordinal).OrderBy(pair => pair.word, StringComparer.Ordinal))
        {
            var name = new { folded = word, name = rows[at].Speaker };
            ids[word!] = await FindAsync(name) ?? await KeepAsync(name);
        }

        return [.. folded.Select(word => word is null ? null : (long?)ids[word])];

        Task<long?> FindAsync(object name) => transaction.Connection!.ExecuteScalarAsync<long?>(new CommandDefinition(Select, name, transaction, cancellationToken: cancellationToken));

        async Task<long> KeepAsync(object name)
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(Insert, name, transaction, cancellationToken: cancellationToken));
            return (await FindAsync(name))!.Value;
        }
    }
}
