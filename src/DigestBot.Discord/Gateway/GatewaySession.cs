using System.Text.Json;
using DigestBot.Discord.Rest;

namespace DigestBot.Discord.Gateway;

/// <summary>
/// One shard's session over all of its connections, as a state machine (https://discord.com/developers/docs/events/gateway): what happened
/// goes in, what is to be done comes out. It reads no clock and opens no socket. Not safe to share between threads.
/// </summary>
internal sealed class GatewaySession(BotToken token, int shard, int shards, Jitter jitter)
{
    /// <summary>A connection that ends says nothing about the session; after so many tries, over two minutes, Discord has forgotten it.</summary>
    private const int MaxResumes = 10;

    /// <summary>A server that welcomes the bot and drops it again and again is not called at once more often than this in a minute.</summary>
    private const int MostAtOnce = 150;

    private static readonly TimeSpan HandshakeLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HelloLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>Who gave a command meanwhile waits for no longer than three seconds.</summary>
    private static readonly TimeSpan FirstWaitToResume = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly MinuteAllowance atOnce = new(MostAtOnce);
    private DateTimeOffset? deadline;
    private DateTimeOffset? nextBeat;
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
                return Dispatched(frame);
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

    private IReadOnlyList<GatewayAction> Dispatched(GatewayFrame frame)
    {
        sequence = frame.Sequence > (sequence ?? -1) ? frame.Sequence : sequence;
        switch (frame.Event)
        {
            case null:
                return [];
            case "READY":
                sessionId = frame.TextOf("session_id");
                resumeAddress = frame.TextOf("resume_gateway_url");
                BecomeReady();
                return [];
            case "RESUMED":
                BecomeReady();
                return [];
            default:
                return [new GatewayAction.Dispatch(frame.Event, frame.Data)];
        }
    }

    private void BecomeReady()
    {
        resumes = 0;
        Enter(GatewayState.Ready, null);
    }

    private IReadOnlyList<GatewayAction> Invalid(GatewayFrame frame, DateTimeOffset now)
    {
        if (frame.Data.ValueKind != JsonValueKind.True)
        {
            Forget();
        }

        var close = Again(now);

        // Discord asks for 1 to 5 seconds before the next try (https://discord.com/developers/docs/events/gateway#resuming).
        var soonest = now + TimeSpan.FromSeconds(1 + (4 * jitter.Next()));
        Enter(GatewayState.Waiting, deadline > soonest ? deadline : soonest);
        return close;
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

    // A session that was well is gone on with at once; what fails is tried ever later.
    private void Wait(DateTimeOffset now)
    {
        if (resumes >= MaxResumes)
        {
            Forget();
        }

        failures = State == GatewayState.Ready && sessionId is not null && atOnce.TryTake(now) ? 0 : failures + 1;
        var first = sessionId is null ? FirstWait : FirstWaitToResume;
        var longest = TimeSpan.FromSeconds(Math.Min(first.TotalSeconds * Math.Pow(2, failures - 1), LongestWait.TotalSeconds));
        nextBeat = null;
        Enter(GatewayState.Waiting, failures == 0 ? now : now + jitter.Of(longest));
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
