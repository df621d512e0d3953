using System.Data.Common;
using Dapper;

namespace DigestBot.Storage;

/// <summary>Keeps what is added out of windows of digests that are already claimed.</summary>
internal static class ClaimedWindows
{
    /// <summary>The moment itself, or the first one behind the last claimed window, whatever the clocks of the nodes say.</summary>
    public static async Task<long> BehindAsync(long moment, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string Claimed = "select coalesce(max(up_to_at), 0) from deliveries";
        var claimed = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(Claimed, transaction: transaction, cancellationToken: cancellationToken));
        return Math.Max(moment, claimed + 1);
    }
}
