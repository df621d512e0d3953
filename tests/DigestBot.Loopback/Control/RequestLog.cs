namespace DigestBot.Loopback.Control;

/// <summary>The last requests that a platform was sent, numbered from 0 since the last reset.</summary>
internal sealed class RequestLog
{
    private const int MaxKept = 50_000;

    private readonly Queue<LoggedRequest> requests = new();
    private int forgotten;

    /// <summary>Puts a request at the end.</summary>
    public void Add(LoggedRequest request)
    {
        requests.Enqueue(request);
        if (requests.Count > MaxKept)
        {
            requests.Dequeue();
            forgotten++;
        }
    }

    /// <summary>The requests from a number on.</summary>
    public IReadOnlyList<LoggedRequest> From(int first) => [.. requests.Skip(Math.Max(0, first - forgotten))];

    /// <summary>Forgets all, and counts from 0 again.</summary>
    public void Clear()
    {
        requests.Clear();
        forgotten = 0;
    }
}
