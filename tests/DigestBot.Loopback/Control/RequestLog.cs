namespace DigestBot.Loopback.Control;

/// <summary>The last requests that a platform was sent, numbered from 0 since the last reset. Safe to share.</summary>
/// <param name="changed">Told of every change.</param>
internal sealed class RequestLog(Action? changed = null)
{
    private const int MaxKept = 50_000;

    private readonly Lock gate = new();
    private readonly Queue<LoggedRequest> requests = new();
    private int forgotten;

    /// <summary>Puts a request at the end.</summary>
    public void Add(LoggedRequest request)
    {
        lock (gate)
        {
            requests.Enqueue(request);
            if (requests.Count > MaxKept)
            {
                requests.Dequeue();
                forgotten++;
            }
        }

        changed?.Invoke();
    }

    /// <summary>The requests from a number on.</summary>
    public IReadOnlyList<LoggedRequest> From(int first)
    {
        lock (gate)
        {
            return [.. requests.Skip(Math.Max(0, first - forgotten))];
        }
    }

    /// <summary>Forgets all, and counts from 0 again.</summary>
    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
            forgotten = 0;
        }

        changed?.Invoke();
    }
}
