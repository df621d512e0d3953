namespace DigestBot.Loopback.Slack.Recording;

/// <summary>Keeps what the app asked for and what it did wrong, up to a bound. Safe to share.</summary>
internal sealed class Journal(TimeProvider time, Changes changes)
{
    private const int MaxEntries = 50_000;

    private readonly Lock gate = new();
    private readonly List<LoggedRequest> requests = [];
    private readonly List<Violation> violations = [];

    public IReadOnlyList<LoggedRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public IReadOnlyList<Violation> Violations
    {
        get
        {
            lock (gate)
            {
                return [.. violations];
            }
        }
    }

    public void Add(LoggedRequest request)
    {
        lock (gate)
        {
            Keep(requests, request);
        }

        changes.Tell();
    }

    public void Add(string what, string detail)
    {
        lock (gate)
        {
            Keep(violations, new Violation(what, detail, time.GetUtcNow()));
        }

        changes.Tell();
    }

    public void Clear()
    {
        lock (gate)
        {
            requests.Clear();
            violations.Clear();
        }

        changes.Tell();
    }

    private static void Keep<T>(List<T> list, T entry)
    {
        if (list.Count < MaxEntries)
        {
            list.Add(entry);
        }
    }
}
