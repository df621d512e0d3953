namespace DigestBot.Discord.Rest;

/// <summary>
/// Lets requests through as fast as Discord's limits allow (https://discord.com/developers/docs/topics/rate-limits). Which routes share
/// a limit is learnt from answers. Safe to share between threads.
/// </summary>
internal sealed class RateLimits(TimeProvider time) : IDisposable
{
    private const int SweepFrom = 1_000;

    private readonly Lock finding = new();
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> buckets = new(StringComparer.Ordinal);
    private int sweepAt = SweepFrom;

    public RequestPace Pace { get; } = new(time);

    public int BucketCount
    {
        get
        {
            lock (finding)
            {
                return buckets.Count;
            }
        }
    }

    /// <summary>Waits for a request's turn; gives the turn, or how long it would have to wait where that is more than its patience.</summary>
    public async Task<(RateTurn? Turn, TimeSpan Delay)> EnterAsync(DiscordRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bucket = Take(request);
            var isIn = false;
            try
            {
                if (await bucket.EnterAsync(request.Patience, cancellationToken) is { } delay)
                {
                    return (null, delay);
                }

                isIn = true;
                if (IsCurrent(request, bucket))
                {
                    return await PaceAsync(request, bucket, cancellationToken);
                }

                // The limit turned out to be shared with other routes while this one waited.
                Leave(bucket, null);
            }
            catch (OperationCanceledException) when (isIn)
            {
                Leave(bucket, null);
                throw;
            }
            finally
            {
                if (!isIn)
                {
                    Return(bucket);
                }
            }
        }
    }

    /// <summary>Ends a turn with what the answer said; null where there was none.</summary>
    public void Leave(DiscordRequest request, Bucket bucket, LimitHeaders? answer)
    {
        if (!request.IsOfInteraction)
        {
            Pace.Leave();
        }

        if (answer?.Bucket is { } hash)
        {
            lock (finding)
            {
                // The bucket of a limit that now has a name is known by it from here on; where other routes share it, theirs is.
                hashes[request.Name] = hash;
                if (!buckets.TryAdd(KeyOf(request), bucket) && buckets[KeyOf(request)] is var shared && shared != bucket)
                {
                    shared.Hear(answer);
                }
            }
        }

        Leave(bucket, answer);
    }

    public void Dispose()
    {
        lock (finding)
        {
            foreach (var bucket in buckets.Values.Distinct())
            {
                bucket.Dispose();
            }

            buckets.Clear();
        }
    }

    private async Task<(RateTurn? Turn, TimeSpan Delay)> PaceAsync(DiscordRequest request, Bucket bucket, CancellationToken cancellationToken)
    {
        if (!request.IsOfInteraction && await Pace.EnterAsync(request.Patience, cancellationToken) is { } delay)
        {
            Leave(bucket, null);
            return (null, delay);
        }

        return (new RateTurn(this, request, bucket), TimeSpan.Zero);
    }

    private Bucket Take(DiscordRequest request)
    {
        lock (finding)
        {
            Sweep();
            if (!buckets.TryGetValue(KeyOf(request), out var bucket))
            {
                buckets[KeyOf(request)] = bucket = new Bucket(time);
            }

            bucket.Users++;
            return bucket;
        }
    }

    private bool IsCurrent(DiscordRequest request, Bucket bucket)
    {
        lock (finding)
        {
            return buckets.GetValueOrDefault(KeyOf(request)) == bucket;
        }
    }

    private void Leave(Bucket bucket, LimitHeaders? answer)
    {
        bucket.Leave(answer);
        Return(bucket);
    }

    private void Return(Bucket bucket)
    {
        lock (finding)
        {
            bucket.Users--;
        }
    }

    // Each channel and each interaction has buckets of its own: those that nobody uses and whose window is over say nothing more.
    private void Sweep()
    {
        if (buckets.Count < sweepAt)
        {
            return;
        }

        foreach (var (key, _) in buckets.Where(entry => entry.Value is { Users: 0, IsOver: true }).ToList())
        {
            buckets.Remove(key);
        }

        sweepAt = Math.Max(SweepFrom, 2 * buckets.Count);
    }

    private string KeyOf(DiscordRequest request) => $"{hashes.GetValueOrDefault(request.Name, request.Name)} {request.Major}";
}
