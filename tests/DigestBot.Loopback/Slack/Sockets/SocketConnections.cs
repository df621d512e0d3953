using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>The connections of the app, of which any one gets an envelope (https://docs.slack.dev/apis/events-api/using-socket-mode). Safe to share.</summary>
internal sealed class SocketConnections(Changes changes, TimeProvider time)
{
    private const int MostLive = 10;
    private const int ConnectionSeconds = 18_060;
    private const int DebugConnectionSeconds = 360;
    private static readonly TimeSpan WarnBefore = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly List<SocketConnection> all = [];
    private readonly List<SocketConnection> live = [];
    private readonly TimeSpan graceOfRefresh = TimeSpan.FromSeconds(3);
    private int turn;

    /// <summary>Takes what clients send; set once, before the first comes.</summary>
    public Action<SocketConnection, string> Received { get; set; } = (_, _) => { };

    /// <summary>Told when a connection can take envelopes; set once, before the first comes.</summary>
    public Action Connected { get; set; } = () => { };

    /// <summary>All connections there were, the oldest first.</summary>
    public IReadOnlyList<SocketConnection> All
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    /// <summary>Those that said hello and have not ended, the oldest first.</summary>
    public IReadOnlyList<SocketConnection> Live
    {
        get
        {
            lock (gate)
            {
                return [.. live];
            }
        }
    }

    /// <summary>Serves a connection to its end.</summary>
    public async Task ServeAsync(Stream stream, string query, CancellationToken cancellationToken)
    {
        var connection = Admit(stream, query, out var isOneTooMany);
        if (isOneTooMany)
        {
            connection.Leave("too_many_websockets", TimeSpan.Zero);
        }
        else
        {
            Greet(connection);
        }

        changes.Tell();
        await connection.RunAsync(cancellationToken);
        lock (gate)
        {
            live.Remove(connection);
        }

        changes.Tell();
    }

    /// <summary>A connection for the next envelope, by turns; one that was told to leave only when there is no other; null when there is none.</summary>
    public SocketConnection? Pick()
    {
        lock (gate)
        {
            var staying = live.Where(connection => !connection.IsLeaving).ToList();
            var choice = staying.Count > 0 ? staying : live;
            return choice.Count == 0 ? null : choice[turn++ % choice.Count];
        }
    }

    /// <summary>Tells connections to leave, as Slack does before it ends them.</summary>
    /// <param name="reason">"warning", "refresh_requested", "link_disabled" or another.</param>
    /// <param name="index">Which of the live ones, from 0; null for all.</param>
    /// <param name="closeAfter">When they are closed; null for what fits the reason.</param>
    public void Disconnect(string reason, int? index, TimeSpan? closeAfter)
    {
        var wait = closeAfter ?? reason switch
        {
            "warning" => WarnBefore,
            "refresh_requested" => graceOfRefresh,
            _ => TimeSpan.Zero,
        };
        foreach (var connection in Chosen(index))
        {
            connection.Leave(reason, wait);
        }
    }

    /// <summary>The live connection at an index; all of them for null.</summary>
    public IReadOnlyList<SocketConnection> Chosen(int? index) =>
        index is not { } given ? Live : given >= 0 && given < Live.Count ? [Live[given]] : [];

    /// <summary>Forgets the connections that have ended.</summary>
    public void ForgetEnded()
    {
        lock (gate)
        {
            all.RemoveAll(connection => !live.Contains(connection));
        }
    }

    private SocketConnection Admit(Stream stream, string query, out bool isOneTooMany)
    {
        lock (gate)
        {
            isOneTooMany = live.Count >= MostLive;
            var connection = new SocketConnection(stream, all.Count == 0 ? 1 : all[^1].Number + 1, query, Received, changes, time);
            all.Add(connection);
            if (!isOneTooMany)
            {
                live.Add(connection);
            }

            return connection;
        }
    }

    private void Greet(SocketConnection connection)
    {
        var seconds = connection.Query.Contains("debug_reconnects=true", StringComparison.Ordinal) ? DebugConnectionSeconds : ConnectionSeconds;
        connection.Send(new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = Live.Count,
            ["debug_info"] = new JsonObject
            {
                ["host"] = "applink-loopback",
                ["build_number"] = 1,
                ["approximate_connection_time"] = seconds,
            },
            ["connection_info"] = new JsonObject { ["app_id"] = SlackIds.App },
        });
        var lifetime = TimeSpan.FromSeconds(seconds);
        connection.After(lifetime - WarnBefore, Timeout.InfiniteTimeSpan, () => connection.Leave("warning", WarnBefore + graceOfRefresh));
        connection.After(lifetime, Timeout.InfiniteTimeSpan, () => connection.Leave("refresh_requested", graceOfRefresh));
        Connected();
    }
}
