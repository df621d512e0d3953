using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>
/// The rules of one connection (Discord: Gateway): who may say what when, and what follows. It does no input or output itself;
/// every step is taken in a turn.
/// </summary>
internal sealed class GatewayConversation
{
    private const int MaxBytes = 4096;
    private const int PackedFrom = 1024;

    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(5);

    private readonly GatewayHall hall;
    private readonly Action<GatewayOutput> send;
    private readonly FrameRate rate;
    private GatewaySession? session;
    private bool packsFrames;

    /// <summary>Begins it on a connection.</summary>
    public GatewayConversation(GatewayHall hall, ConnectionRecord record, Action<GatewayOutput> send)
    {
        this.hall = hall;
        Record = record;
        this.send = send;
        rate = new FrameRate(hall.World.Time);
        hall.Live.Add(this);
    }

    /// <summary>What is remembered of the connection.</summary>
    public ConnectionRecord Record { get; }

    /// <summary>Its session, when the client identified or resumed.</summary>
    public GatewaySession? Session => session;

    /// <summary>When the connection is given up unless a heartbeat comes; null where nothing is expected.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    private bool IsOver => Record.Closed is not null;

    private DateTimeOffset Now => hall.World.Time.GetUtcNow();

    /// <summary>Greets, or closes where the address asks for what is not served.</summary>
    public void Open(string? version, string? encoding, string? compress)
    {
        if (version is not ("10" or "9") || encoding is not (null or "json") || compress is not (null or "zlib-stream"))
        {
            Close(CloseCode.InvalidVersion);
        }
        else if (!hall.Script.SkipsHello)
        {
            Record.GreetedAt = Now;
            Deadline = Now + (hall.World.Options.HeartbeatInterval * 2) + Leeway;
            SendOp(Op.Hello, new JsonObject { ["heartbeat_interval"] = (long)hall.World.Options.HeartbeatInterval.TotalMilliseconds, ["_trace"] = new JsonArray() });
        }
    }

    /// <summary>Takes a frame of the client.</summary>
    public void Receive(ReadOnlySpan<byte> bytes)
    {
        if (IsOver)
        {
            return;
        }

        if (bytes.Length > MaxBytes)
        {
            Fail(CloseCode.DecodeError, "frame_too_large");
        }
        else if (!rate.TryTake())
        {
            Fail(CloseCode.RateLimited, "gateway_rate");
        }
        else if (!LooseJson.TryParse(bytes, out var frame) || frame.Number("op") is not { } op)
        {
            Fail(CloseCode.DecodeError, "broken_frame");
        }
        else
        {
            Record.Got(op);
            Take(op, frame.At("d"));
        }
    }

    /// <summary>Notices that the client closed, or that the connection broke where the code is null.</summary>
    public void Left(int? code)
    {
        hall.Live.Remove(this);
        Record.Closed ??= (code, false);
        if (session is null || session.Conversation != this)
        {
            return;
        }

        hall.Sessions.Detach(session);
        if (code is 1000 or 1001 && Record.Closed is { ByServer: false })
        {
            hall.Sessions.End(session);
        }
    }

    /// <summary>Gives the connection up when no heartbeat came in time.</summary>
    public void CheckBeats()
    {
        if (!IsOver && Now >= Deadline)
        {
            hall.World.Violations.Add("heartbeat_missed", ("conn", Record.Number));
            if (session is not null)
            {
                hall.Sessions.End(session);
            }

            Close(CloseCode.SessionTimedOut);
        }
    }

    /// <summary>Sends an opcode with its data.</summary>
    public void SendOp(int op, JsonNode? data) =>
        SendFrame(string.Create(CultureInfo.InvariantCulture, $$"""{"t":null,"s":null,"op":{{op}},"d":{{data.ToText()}}}"""));

    /// <summary>Sends a frame.</summary>
    public void SendFrame(string frame) => send(GatewayOutput.Send(frame) with { IsPacked = packsFrames && frame.Length >= PackedFrom });

    /// <summary>Closes with a code. The session can be resumed.</summary>
    public void Close(int code)
    {
        End(code);
        send(GatewayOutput.Close(code));
    }

    /// <summary>Breaks off.</summary>
    public void Break()
    {
        End(null);
        send(GatewayOutput.Break);
    }

    /// <summary>Makes a session this connection's.</summary>
    public void Adopt(GatewaySession adopted)
    {
        adopted.Conversation?.Close(CloseCode.UnknownError);
        session = adopted;
        adopted.Conversation = this;
    }

    private void End(int? code)
    {
        Record.Closed ??= (code, true);
        hall.Live.Remove(this);
        if (session?.Conversation == this)
        {
            hall.Sessions.Detach(session);
        }
    }

    private void Fail(int code, string violation)
    {
        hall.World.Violations.Add(violation, ("conn", Record.Number));
        Close(code);
    }

    private void Take(long op, JsonNode? data)
    {
        switch (op)
        {
            case Op.Heartbeat:
                Beat(data);
                break;
            case Op.Identify or Op.Resume when session is not null:
                Fail(CloseCode.AlreadyAuthenticated, "already_authenticated");
                break;
            case Op.Identify:
                Identify(data);
                break;
            case Op.Resume:
                Resumption.Take(hall, this, data);
                break;
            case Op.Presence or Op.VoiceState or Op.RequestMembers or Op.RequestSounds:
                if (session is null)
                {
                    Fail(CloseCode.NotAuthenticated, "not_authenticated");
                }

                break;
            default:
                Fail(CloseCode.UnknownOpcode, "unknown_opcode");
                break;
        }
    }

    private void Beat(JsonNode? sequence)
    {
        Record.Beat(Now);
        Deadline = Now + (hall.World.Options.HeartbeatInterval * 1.5) + Leeway;
        // Before it resumed, a client beats with what it heard on its last connection.
        if (sequence is not null && session is not null && (sequence.AsNumber() is not { } number || number > session.Sequence))
        {
            hall.World.Violations.Add("heartbeat_sequence", ("conn", Record.Number), ("d", sequence.DeepClone()));
        }

        if (!hall.Script.MutesAcks)
        {
            SendOp(Op.HeartbeatAck, null);
        }
    }

    private void Identify(JsonNode? data)
    {
        if (Identification.Take(hall, this, data) is { } begun)
        {
            packsFrames = data.Flag("compress");
            Adopt(begun);
            Welcome.Tell(begun, hall);
        }
    }
}
