namespace DigestBot.Slack.SocketMode;

/// <summary>
/// Decides when connections are opened and closed (https://docs.slack.dev/apis/events-api/using-socket-mode): as many as wanted stay up,
/// and one that is to go is closed only when the next is up, so that no envelope finds nobody. A state machine without time or sockets.
/// </summary>
internal sealed class SocketPool(int wanted, Random random)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Connections that are made together end together; a little apart, one of them is always up.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AfterTooMany = TimeSpan.FromSeconds(30);

    private readonly Dictionary<int, SocketState> states = [];
    private int last;
    private int failures;
    private bool isStopped;

    /// <summary>How many deliver now.</summary>
    public int ReadyCount => states.Values.Count(state => state != SocketState.Opening);

    public IReadOnlyList<SocketStep> Start() => [.. Enumerable.Range(0, wanted).Select(index => Open(Apart * index))];

    public IReadOnlyList<SocketStep> On(SocketEvent happened)
    {
        if (isStopped || !states.TryGetValue(happened.Connection, out var state))
        {
            return [];
        }

        return happened switch
        {
            SocketEvent.Ready when state == SocketState.Opening => Ready(happened.Connection),
            SocketEvent.Ready => [],
            SocketEvent.Disconnect { Reason: "link_disabled" } => Stop("Socket Mode is switched off for the Slack app; switch it on at api.slack.com/apps, or set DigestBot:Slack:Mode to Http"),
            SocketEvent.Disconnect { Reason: "too_many_websockets" } => [new SocketStep.Close(happened.Connection), .. Gone(happened.Connection, AfterTooMany)],
            SocketEvent.Disconnect => Leave(happened.Connection, state),
            SocketEvent.Limited limited => Gone(happened.Connection, limited.RetryAfter),
            SocketEvent.Refused refused => Stop($"Slack refuses the app-level token ({refused.Error}); make one with connections:write at api.slack.com/apps and set DigestBot:Slack:AppToken"),
            SocketEvent.Closed when state == SocketState.Opening => Gone(happened.Connection, NextPause()),
            SocketEvent.Closed => Gone(happened.Connection, TimeSpan.Zero),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private List<SocketStep> Ready(int connection)
    {
        failures = 0;
        states[connection] = SocketState.Ready;
        var left = states.FirstOrDefault(pair => pair.Value == SocketState.Leaving).Key;
        if (left == 0)
        {
            return [];
        }

        // Its end is no news any more.
        states.Remove(left);
        return [new SocketStep.Close(left)];
    }

    // The one that leaves stays, and is read and acknowledged, until the next is up.
    private List<SocketStep> Leave(int connection, SocketState state)
    {
        if (state == SocketState.Leaving)
        {
            return [];
        }

        states[connection] = SocketState.Leaving;
        return [Open(TimeSpan.Zero)];
    }

    private List<SocketStep> Gone(int connection, TimeSpan pause)
    {
        states.Remove(connection);
        return states.Values.Count(state => state != SocketState.Leaving) < wanted ? [Open(pause)] : [];
    }

    private List<SocketStep> Stop(string reason)
    {
        isStopped = true;
        return [new SocketStep.Stop(reason)];
    }

    private SocketStep.Open Open(TimeSpan after)
    {
        states[++last] = SocketState.Opening;
        return new SocketStep.Open(last, after);
    }

    // Doubled with each failure in a row, and never the same for two bots.
    private TimeSpan NextPause()
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(failures++, 10));
        return (pause < LongestPause ? pause : LongestPause) * (0.5 + (random.NextDouble() / 2));
    }
}
