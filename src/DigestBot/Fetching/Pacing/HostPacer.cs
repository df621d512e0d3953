namespace DigestBot.Fetching.Pacing;

/// <summary>
/// Keeps the bot polite: a few requests to a host at a time, a pause between their starts, a bound on all requests together,
/// and silence towards a host that has asked for it. May be used by many at once; hosts that matter no longer are forgotten.
/// </summary>
internal sealed class HostPacer(FetchLimits limits, TimeProvider time) : IDisposable
{
    private const int FirstSweep = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<string, HostLane> lanes = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim everywhere = new(limits.Parallel);
    private int sweepAt = FirstSweep;

    /// <summary>How many hosts are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return lanes.Count;
            }
        }
    }

    /// <summary>Waits for a turn at the host; null when the host has asked for a pause that is not over.</summary>
    public async Task<PacerTurn?> EnterAsync(string host, CancellationToken cancellationToken)
    {
        var lane = Join(host);
        var isAtPlace = false;
        var hasTurn = false;
        try
        {
            if (PauseOf(host) is null)
            {
                await lane.Places.WaitAsync(cancellationToken);
                isAtPlace = true;
                hasTurn = await StartAsync(host, lane, cancellationToken);
            }

            return hasTurn ? new PacerTurn(this, host) : null;
        }
        finally
        {
            if (!hasTurn)
            {
                Part(lane, isAtPlace);
            }
        }
    }

    /// <summary>How long the host still wishes not to be asked; null when it may be.</summary>
    public TimeSpan? PauseOf(string host)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            return lanes.TryGetValue(host, out var lane) && lane.ClosedUntil > now ? time.GetElapsedTime(now, lane.ClosedUntil) : null;
        }
    }

    /// <summary>Leaves the host alone for a time; those who wait for it are sent away.</summary>
    public void Pause(string host, TimeSpan length)
    {
        lock (gate)
        {
            var lane = LaneOf(host);
            lane.ClosedUntil = Math.Max(lane.ClosedUntil, time.GetTimestamp() + Ticks(length));
        }
    }

    public void Dispose()
    {
        foreach (var lane in lanes.Values)
        {
            lane.Dispose();
        }

        everywhere.Dispose();
    }

    /// <summary>Gives a turn back.</summary>
    internal void Leave(string host)
    {
        everywhere.Release();
        lock (gate)
        {
            Part(lanes[host], isAtPlace: true);
        }
    }

    // The bound on all is taken last, so that a host with a long line does not keep the others waiting.
    private async Task<bool> StartAsync(string host, HostLane lane, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (WaitOf(lane) is { } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            await everywhere.WaitAsync(cancellationToken);
            if (PauseOf(host) is null && TryStart(lane))
            {
                return true;
            }

            everywhere.Release();
            if (PauseOf(host) is not null)
            {
                return false;
            }
        }
    }

    private HostLane Join(string host)
    {
        lock (gate)
        {
            var lane = LaneOf(host);
            lane.Users++;
            return lane;
        }
    }

    private void Part(HostLane lane, bool isAtPlace)
    {
        lock (gate)
        {
            lane.Users--;
            if (isAtPlace)
            {
                lane.Places.Release();
            }
        }
    }

    private TimeSpan? WaitOf(HostLane lane)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            return lane.NextStartAt > now ? time.GetElapsedTime(now, lane.NextStartAt) : null;
        }
    }

    private bool TryStart(HostLane lane)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            if (lane.NextStartAt > now)
            {
                return false;
            }

            lane.NextStartAt = now + Ticks(limits.BetweenRequests);
            return true;
        }
    }

    // Called inside the gate. Sweeping when the number has doubled since the last sweep costs little for each host.
    private HostLane LaneOf(string host)
    {
        if (lanes.TryGetValue(host, out var lane))
        {
            return lane;
        }

        if (lanes.Count >= sweepAt)
        {
            Sweep();
        }

        return lanes[host] = new HostLane(limits.ParallelPerHost, time.GetTimestamp());
    }

    private void Sweep()
    {
        var now = time.GetTimestamp();
        foreach (var (host, lane) in lanes.Where(pair => pair.Value.IsIdle(now)).ToList())
        {
            lanes.Remove(host);
            lane.Dispose();
        }

        sweepAt = Math.Max(FirstSweep, lanes.Count * 2);
    }

    private long Ticks(TimeSpan length) => (long)(length.TotalSeconds * time.TimestampFrequency);
}
