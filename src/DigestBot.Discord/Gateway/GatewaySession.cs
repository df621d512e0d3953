using System.Text.Json;
using DigestBot.Discord.Rest;

namespace DigestBot.Discord.Gateway;

/// <summary>
/// One shard's session over all of its connections, as a state machine (https://discord.com/developers/docs/events/gateway): what happened
/// goes in, what is to be done comes out. It reads no clock and opens no socket. Not safe to share between threads.
/// </summary>
internal sealed class GatewaySession(BotToken token, int shard, int shards, Jitter jitter)
{
    private const int MaxResumes = 3;

    /// <summary>A session that was ready, if only for a moment, is not waited for longer than after so many failures: four seconds.</summary>
    private const int MostAfterReady = 3;

    private static readonly TimeSpan HandshakeLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HelloLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>A session that lasted so long is well: the next reconnect begins with the short wait again.</summary>
    private static readonly TimeSpan HeldFor = TimeSpan.FromSeconds(30);

    private DateTimeOffset? deadline;
    private DateTimeOffset? nextBeat;
    private DateTimeOffset readyAt;
    private TimeSpan beatEvery;
    private bool isBeatAnswered = true;
    private int failures;
    private int resumes;
    private string? sessionId;
    private string? resumeAddress;
    private long? sequence;

    public GatewayState State { get; private set; } = GatewayState.Waiting;

    /// <summary>When <see cref="Tick"/> is to be called; null for never.</summary>
    public DateTimeOffset? DueAt => nextBeat is null || deadline < nextBeat ? deadline : nextBeat;

    /// <summary>Begins.</summary>
    public IReadOnlyList<GatewayAction> Begin(DateTimeOffset now) => Connect(now);

    /// <summary>The connection is open.</summary>
    public IReadOnlyList<GatewayAction> Opened(DateTimeOffset now)
    {
        Enter(GatewayState.Greeting, now + HelloLimit);
        return [];
    }

    /// <summary>A message came.</summary>
    public IReadOnlyList<GatewayAction> Take(GatewayFrame frame, DateTimeOffset now)
    {
        switch (frame.Op)
        {
            case GatewayOp.Dispatch:
                return Dispatched(frame, now);
            case GatewayOp.Heartbeat:
                return [Beat()];
            case GatewayOp.HeartbeatAck:
                isBeatAnswered = true;
                return [];
            case GatewayOp.Hello when State == GatewayState.Greeting:
                return Greeted(frame, now);
            case GatewayOp.Reconnect:
                return Again(now);
            case GatewayOp.InvalidSession:
                return Invalid(frame, now);
            default:
                return [];
        }
    }

    /// <summary>The turn to identify has come.</summary>
    public IReadOnlyList<GatewayAction> TurnCame(DateTimeOffset now)
    {
        if (State != GatewayState.Queueing)
        {
            return [];
        }

        Enter(GatewayState.Identifying, now + ReadyLimit);
        return [new GatewayAction.Send(GatewayWords.Identify(token, shard, shards))];
    }

    /// <summary>The connection ended, or could not be opened; <paramref name="code"/> is null where it was cut.</summary>
    public IReadOnlyList<GatewayAction> Closed(int? code, DateTimeOffset now)
    {
        switch (CloseCode.MeaningOf(code))
        {
            case CloseMeaning.Fatal:
                End();
                return [new GatewayAction.End(CloseCode.RemedyOf(code))];
            case CloseMeaning.Identify:
                Forget();
                break;
            default:
                // Where the address for going on cannot be reached, the usual one may be.
                resumeAddress = State is GatewayState.Connecting ? null : resumeAddress;
                break;
        }

        Wait(now);
        return [];
    }

    /// <summary>It is <see cref="DueAt"/>.</summary>
    public IReadOnlyList<GatewayAction> Tick(DateTimeOffset now)
    {
        if (deadline <= now)
        {
            return State == GatewayState.Waiting ? Connect(now) : Again(now);
        }

        if (nextBeat is null || nextBeat > now)
        {
            return [];
        }

        if (!isBeatAnswered)
        {
            return Again(now);
        }

        isBeatAnswered = false;
        nextBeat = now + beatEvery;
        return [Beat()];
    }

    /// <summary>The program ends: the session is given up.</summary>
    public IReadOnlyList<GatewayAction> Stop()
    {
        End();
        return [new GatewayAction.Close(CloseCode.Normal)];
    }

    private IReadOnlyList<GatewayAction> Greeted(GatewayFrame frame, DateTimeOffset now)
    {
        var milliseconds = frame.Data.ValueKind == JsonValueKind.Object && frame.Data.TryGetProperty("heartbeat_interval", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetDouble() : 0;
        beatEvery = TimeSpan.FromMilliseconds(milliseconds is > 0 and < 3_600_000 ? milliseconds : 41_250);
        nextBeat = now + (beatEvery * jitter.Next());
        isBeatAnswered = true;
        if (sessionId is null)
        {
            Enter(GatewayState.Queueing, null);
            return [new GatewayAction.AskTurn()];
        }

        resumes++;
        Enter(GatewayState.Resuming, now + ReadyLimit);
        return [new GatewayAction.Send(GatewayWords.Resume(token, sessionId, sequence))];
    }

    private IReadOnlyList<GatewayAction> Dispatched(GatewayFrame frame, DateTimeOffset now)
    {
        sequence = frame.Sequence > (sequence ?? -1) ? frame.Sequence : sequence;
        switch (frame.Event)
        {
            case null:
                return [];
            case "READY":
                sessionId = frame.TextOf("session_id");
                resumeAddress = frame.TextOf("resume_gateway_url");
                BecomeReady(now);
                return [];
            case "RESUMED":
                BecomeReady(now);
                return [];
            default:
                return [new GatewayAction.Dispatch(frame.Event, frame.Data)];
        }
    }

    private void BecomeReady(DateTimeOffset now)
    {
        readyAt = now;
        resumes = 0;
        Enter(GatewayState.Ready, null);
    }

    private IReadOnlyList<GatewayAction> Invalid(GatewayFrame frame, DateTimeOffset now)
    {
        if (frame.Data.ValueKind != JsonValueKind.True)
        {
            Forget();
        }

        return Again(now);
    }

    // Gives the connection up, but not the session.
    private IReadOnlyList<GatewayAction> Again(DateTimeOffset now)
    {
        if (State == GatewayState.Connecting)
        {
            resumeAddress = null;
        }

        Wait(now);
        return [new GatewayAction.Close(CloseCode.Ours)];
    }

    private void Wait(DateTimeOffset now)
    {
        failures = State != GatewayState.Ready ? failures + 1 : now - readyAt >= HeldFor ? 1 : Math.Min(failures + 1, MostAfterReady);
        if (resumes >= MaxResumes)
        {
            Forget();
        }

        var longest = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures - 1), LongestWait.TotalSeconds));
        nextBeat = null;
        Enter(GatewayState.Waiting, now + jitter.Of(longest));
    }

    private IReadOnlyList<GatewayAction> Connect(DateTimeOffset now)
    {
        Enter(GatewayState.Connecting, now + HandshakeLimit);
        return [new GatewayAction.Connect(sessionId is null ? null : resumeAddress)];
    }

    private void End()
    {
        nextBeat = null;
        Enter(GatewayState.Ended, null);
    }

    private void Forget() => (sessionId, resumeAddress, sequence, resumes) = (null, null, null, 0);

    private GatewayAction.Send Beat() => new(GatewayWords.Heartbeat(sequence));

    private void Enter(GatewayState state, DateTimeOffset? until) => (State, deadline) = (state, until);
}
