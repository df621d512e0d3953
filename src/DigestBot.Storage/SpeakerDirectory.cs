using System.Data.Common;
using System.Diagnostics;
using Dapper;

namespace DigestBot.Storage;

/// <summary>
/// All speakers in memory, so that a question does not read them from the database: only what was touched since the last look is read.
/// Putting the list together anew takes a while where there are many speakers; it is done for a twentieth of the time at most. Safe to
/// share between threads.
/// </summary>
internal sealed class SpeakerDirectory(Database database) : IDisposable
{
    /// <summary>The share of the time in which lists are made is one to this.</summary>
    private const int RestFactor = 20;

    /// <summary>A list of fewer names is made at once.</summary>
    private const int FewNames = 2000;

    /// <summary>Changes that were begun before the last ones, but kept after them, are so far behind at most.</summary>
    private const int Overlap = 500;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<long, SpeakerNameRow> names = [];
    private readonly Dictionary<long, List<string>> roles = [];
    private SpeakerList list = new([], new Dictionary<long, List<string>>());
    private long touched;
    private long lastRole;
    private bool isBehind;
    private long nextAt;

    /// <summary>The speakers as they are now, or were a moment ago.</summary>
    public async Task<SpeakerList> ReadAsync(CancellationToken cancellationToken)
    {
        // Whoever comes while another one looks takes what there is.
        if (!await turn.WaitAsync(touched == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
        {
            return Volatile.Read(ref list);
        }

        try
        {
            isBehind |= await database.ReadAsync(connection => ReadChangesAsync(connection, cancellationToken), cancellationToken);
            if (isBehind && Stopwatch.GetTimestamp() >= nextAt)
            {
                Renew();
            }

            return list;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Forgets everything, so that it is read anew.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        names.Clear();
        roles.Clear();
        (touched, lastRole, nextAt, isBehind) = (0, 0, 0, true);
        turn.Release();
    }

    private void Renew()
    {
        var start = Stopwatch.GetTimestamp();
        Volatile.Write(ref list, new SpeakerList(names.Values, roles));
        nextAt = names.Count < FewNames ? 0 : Stopwatch.GetTimestamp() + (RestFactor * (Stopwatch.GetTimestamp() - start));
        isBehind = false;
    }

    private async Task<bool> ReadChangesAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        const string Last = "select coalesce(max(touched), 0) from speaker_names";
        const string Touched = $"select {SpeakerNameRow.Columns} from {SpeakerNameRow.Tables} where n.touched > @touched";
        const string Roles = "select id, name_id, folded from speaker_roles where id > @lastRole order by id";
        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(Last, cancellationToken: cancellationToken)) == touched)
        {
            return false;
        }

        var since = new { touched = touched - Overlap, lastRole };
        foreach (var row in await connection.QueryAsync<SpeakerNameRow>(new CommandDefinition(Touched, since, cancellationToken: cancellationToken)))
        {
            names[row.Id] = row;
            touched = Math.Max(touched, row.Touched);
        }

        foreach (var (id, name, folded) in await connection.QueryAsync<(long Id, long Name, string Folded)>(new CommandDefinition(Roles, since, cancellationToken: cancellationToken)))
        {
            if (!roles.TryGetValue(name, out var known))
            {
                roles.Add(name, known = []);
            }

            known.Add(folded);
            lastRole = id;
        }

        return true;
    }
}
