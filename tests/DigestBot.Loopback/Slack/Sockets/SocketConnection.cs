using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>One connection of Socket Mode, from its upgrade to its end. Sending is safe from anywhere.</summary>
internal sealed class SocketConnection : IDisposable
{
    private const int MaxWaiting = 1000;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly FrameStream frames;
    private readonly Action<SocketConnection, string> received;
    private readonly Channel<Frame> outgoing = Channel.CreateBounded<Frame>(MaxWaiting);
    private readonly CancellationTokenSource aborting = new();
    private readonly Changes changes;
    private readonly TimeProvider time;
    private readonly List<ITimer> timers = [];
    private int pings;
    private int pongs;

    /// <param name="stream">The upgraded stream.</param>
    /// <param name="number">Counts all connections, from 1.</param>
    /// <param name="query">The query of its address, with the leading "?".</param>
    /// <param name="received">Takes the texts that come.</param>
    /// <param name="changes">Told of pings and pongs.</param>
    /// <param name="time">The clock of its pings.</param>
    public SocketConnection(Stream stream, int number, string query, Action<SocketConnection, string> received, Changes changes, TimeProvider time)
    {
        frames = new FrameStream(stream);
        (Number, Query, this.received, this.changes, this.time) = (number, query, received, changes, time);
        At = time.GetUtcNow();
        After(PingEvery, PingEvery, () => Write(new Frame(FrameKind.Ping, Encoding.UTF8.GetBytes($"Ping from applink-loopback-{Number}"))));
    }

    public int Number { get; }

    public string Query { get; }

    public DateTimeOffset At { get; }

    /// <summary>When it ended; null while it lives.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether nothing comes through any more, in either direction, though neither side has closed it.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether it was told to leave, so that new envelopes go elsewhere.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Pings that the client sent.</summary>
    public int Pings => Volatile.Read(ref pings);

    /// <summary>Pongs that the client sent.</summary>
    public int Pongs => Volatile.Read(ref pongs);

    /// <summary>Serves it until one side ends it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, aborting.Token);
        var writing = WriteAllAsync(ending.Token);
        try
        {
            await ReadAllAsync(ending.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client has left without a word, or the connection was cut.
        }

        outgoing.Writer.TryComplete();
        await writing;
        ClosedAt = time.GetUtcNow();
        Dispose();
    }

    public void Send(JsonNode message) => SendText(message.ToText());

    public void SendText(string text) => Write(new Frame(FrameKind.Text, Encoding.UTF8.GetBytes(text)));

    /// <summary>Tells the client to leave, and closes after a while; at once when that is zero.</summary>
    public void Leave(string reason, TimeSpan closeAfter)
    {
        IsLeaving = true;
        Send(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "applink-loopback" } });
        if (closeAfter <= TimeSpan.Zero)
        {
            Close();
        }
        else
        {
            After(closeAfter, Timeout.InfiniteTimeSpan, Close);
        }
    }

    /// <summary>Does something later, unless the connection has ended by then.</summary>
    public void After(TimeSpan due, TimeSpan period, Action action)
    {
        var timer = time.CreateTimer(_ => action(), null, due, period);
        lock (timers)
        {
            timers.Add(timer);
        }
    }

    /// <summary>Sends a close frame and nothing more; the client's answer ends the connection.</summary>
    public void Close()
    {
        const ushort normal = 1000;
        var code = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(code, normal);
        Write(new Frame(FrameKind.Close, code));
        outgoing.Writer.TryComplete();
    }

    /// <summary>Cuts the connection without a word.</summary>
    public void Abort() => aborting.Cancel();

    public void Dispose()
    {
        lock (timers)
        {
            timers.ForEach(timer => timer.Dispose());
        }
    }

    private void Write(Frame frame)
    {
        if (!IsSilent)
        {
            outgoing.Writer.TryWrite(frame);
        }
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        while (await frames.ReadAsync(cancellationToken) is { } frame)
        {
            switch (frame.Kind)
            {
                case var _ when IsSilent:
                    break;
                case FrameKind.Text:
                    received(this, Encoding.UTF8.GetString(frame.Payload.Span));
                    break;
                case FrameKind.Ping:
                    Interlocked.Increment(ref pings);
                    Write(frame with { Kind = FrameKind.Pong });
                    changes.Tell();
                    break;
                case FrameKind.Pong:
                    Interlocked.Increment(ref pongs);
                    changes.Tell();
                    break;
                case FrameKind.Close:
                    Write(frame);
                    return;
                default:
                    return;
            }
        }
    }

    private async Task WriteAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var frame in outgoing.Reader.ReadAllAsync(cancellationToken))
            {
                await frames.WriteAsync(frame, cancellationToken);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // Reading ends the same way.
        }
    }
}
