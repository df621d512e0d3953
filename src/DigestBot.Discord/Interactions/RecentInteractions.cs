namespace DigestBot.Discord.Interactions;

/// <summary>Remembers what was handled: Discord may send an interaction twice. Safe to share between threads.</summary>
internal sealed class RecentInteractions(TimeProvider time)
{
    private const int Most = 50_000;

    /// <summary>A token lives no longer.</summary>
    private static readonly TimeSpan For = TimeSpan.FromMinutes(15);

    private readonly Lock remembering = new();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset At)> order = new();

    /// <summary>Whether it is the first time.</summary>
    public bool IsNew(string id)
    {
        lock (remembering)
        {
            var now = time.GetUtcNow();
            while (order.TryPeek(out var oldest) && (oldest.At <= now - For || order.Count >= Most))
            {
                ids.Remove(order.Dequeue().Id);
            }

            if (!ids.Add(id))
            {
                return false;
            }

            order.Enqueue((id, now));
            return true;
        }
    }
}
