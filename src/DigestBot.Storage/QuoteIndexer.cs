using Dapper;

namespace DigestBot.Storage;

/// <summary>
/// Puts quotes that are kept into the index, those of many articles at once: one by one, most of the time would go into asking the
/// database. Articles wait in a table, so that nothing is missing after a crash. Safe to share between threads.
/// </summary>
internal sealed class QuoteIndexer(Database database) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile bool isWanted;
    private long kept;
    private long indexed;

    /// <summary>Whether something was kept since the last time all of it was put into the index, as far as this process knows.</summary>
    public bool IsWanted
    {
        get => isWanted;
        set => isWanted = value;
    }

    /// <summary>Ends when all that was kept before is in the index. Whoever comes while another one indexes waits for the next round, which is for all who wait.</summary>
    public async Task IndexAsync(CancellationToken cancellationToken)
    {
        var own = Interlocked.Increment(ref kept);
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (indexed < own)
            {
                var upTo = Interlocked.Read(ref kept);
                while (!await database.WriteAsync(transaction => new IndexRound(database, transaction).RunAsync(cancellationToken), cancellationToken))
                {
                    // One transaction after the other, so that others get their turn in between.
                }

                indexed = upTo;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The same for what was left when a process died; writes nothing where nothing was.</summary>
    public async Task IndexLeftAsync(CancellationToken cancellationToken)
    {
        const string IsLeft = "select exists (select 1 from unindexed_articles) or exists (select 1 from unindexed_sightings)";
        if (await database.ReadAsync(connection => connection.ExecuteScalarAsync<bool>(new CommandDefinition(IsLeft, cancellationToken: cancellationToken)), cancellationToken))
        {
            await IndexAsync(cancellationToken);
        }
    }

    public void Dispose() => turn.Dispose();
}
