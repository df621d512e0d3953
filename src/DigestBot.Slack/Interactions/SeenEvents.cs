namespace DigestBot.Slack.Interactions;

/// <summary>
/// Tells an event that Slack brings again (https://docs.slack.dev/apis/events-api#retries) from a new one. Delayed events come again
/// for an hour at least, and so long they are remembered. Safe to share between threads.
/// </summary>
internal sealed class SeenEvents(TimeProvider time)
{
    private const int Most = 50_000;

    private static readonly TimeSpan RememberFor = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> inOrder = new();

    /// <summary>Whether it was not seen before; from now on it was. One without an id is always new.</summary>
    public bool IsNew(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return true;
        }

        lock (gate)
        {
            Forget(time.GetUtcNow() - RememberFor);
            if (!seen.TryAdd(id, time.GetUtcNow()))
            {
                return false;
            }

            inOrder.Enqueue(id);
            return true;
        }
    }

    private void Forget(DateTimeOffset before)
    {
        while (inOrder.TryPeek(out var oldest) && (seen[oldest] < before || inOrder.Count >= Most))
        {
            seen.Remove(inOrder.Dequeue());
        }
    }
}
