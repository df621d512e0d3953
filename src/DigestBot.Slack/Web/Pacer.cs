namespace DigestBot.Slack.Web;

/// <summary>
/// Spreads calls over time, for each key on its own: one each <paramref name="interval"/>, and a few at once after a pause. Turns come in
/// the order in which they were asked for. Safe to share between threads.
/// </summary>
internal sealed class Pacer(TimeSpan interval, int burst, TimeProvider time)
{
    private const int MaxIdleKeys = 4096;

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> fullAt = new(StringComparer.Ordinal);

    public async Task WaitAsync(string key, CancellationToken cancellationToken)
    {
        var wait = Take(key);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Lets nobody through before the pause is over.</summary>
    public void Pause(string key, TimeSpan pause)
    {
        lock (gate)
        {
            var until = time.GetUtcNow() + pause + (interval * (burst - 1));
            fullAt[key] = fullAt.TryGetValue(key, out var known) && known > until ? known : until;
        }
    }

    // One moment tells it all: when a pause from now on would have filled the key up again.
    private TimeSpan Take(string key)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            var full = fullAt.TryGetValue(key, out var known) && known > now ? known : now;
            fullAt[key] = full + interval;
            return full - now - (interval * (burst - 1));
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (fullAt.Count > MaxIdleKeys)
        {
            foreach (var key in fullAt.Where(pair => pair.Value <= now).Select(pair => pair.Key).ToList())
            {
                fullAt.Remove(key);
            }
        }
    }
}
