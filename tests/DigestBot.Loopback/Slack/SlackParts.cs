using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Methods;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Requests;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Sockets;
using DigestBot.Loopback.Slack.Views;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack;

/// <summary>The parts of the loopback Slack, put together.</summary>
internal sealed class SlackParts : IAsyncDisposable
{
    private readonly RateLimits limits;
    private readonly RequestCarrier? requests;

    public SlackParts(SlackLoopbackOptions options)
    {
        var time = options.Time;
        var clock = new MessageClock(time);
        var installs = new Installs(options);
        var triggers = new Triggers(time);
        var unfurlIds = new UnfurlIds();
        Log = new RequestLog(Changes.Tell);
        Violations = new Violations(time, Changes.Tell);
        Workspace = new SlackWorkspace(clock, Changes);
        Views = new ViewStack(Changes);
        limits = new RateLimits(time, key => Violations.Add("ignored_retry_after", ("detail", key)));
        var poster = new ResponsePoster(Workspace, Violations);
        Responses = new ResponseDesk(poster, limits, installs, Violations, Changes, time);
        Connections = new SocketConnections(Changes, time);
        Door = new SocketDoor(Connections, Violations);
        requests = options.RequestUrl is null ? null : new RequestCarrier(options, Violations);
        Ledger = new EnvelopeLedger(requests ?? (IEnvelopeCarrier)new SocketCarrier(Connections), Violations, Changes, time);
        var effects = new AckEffects(poster, new ViewAnswers(Views, Violations), Workspace, Violations);
        (Ledger.Acked, Ledger.Failed) = (effects.Carry, effects.TellFailure);
        (Connections.Received, Connections.Connected) = (new AckReader(Ledger, Violations).Read, Ledger.SendWaiting);
        requests?.Ledger = Ledger;
        var payloads = new Payloads(Workspace, triggers, clock, time);
        Visitor = new Visitor(Workspace, payloads, Responses, Ledger, unfurlIds, options.UnfurlDomains);
        Clicker = new Clicker(Workspace, Views, payloads, Responses, Ledger);
        Unfurls = new UnfurlMethods(Workspace, unfurlIds);
        Install = new InstallMethods(installs, options);
        Api = new WebApi(
            [
                .. new AuthMethods(Door, options).All,
                .. new PostMethods(Workspace, Violations).All,
                .. new MessageMethods(Workspace, Violations).All,
                .. new ConversationMethods(Workspace).All,
                .. new HistoryMethods(Workspace).All,
                .. new ViewMethods(Views, triggers, Workspace).All,
                .. new DirectoryMethods(Workspace).All,
                .. Unfurls.All,
                .. Install.All,
            ],
            new Admission(installs, Violations), limits, Workspace, Violations);
        Desk = new RequestDesk(Faults, Log, options);
    }

    public Changes Changes { get; } = new();

    public RequestLog Log { get; }

    public Violations Violations { get; }

    public SlackWorkspace Workspace { get; }

    public ViewStack Views { get; }

    public FaultPlan Faults { get; } = new();

    public ResponseDesk Responses { get; }

    public SocketConnections Connections { get; }

    public SocketDoor Door { get; }

    public EnvelopeLedger Ledger { get; }

    public Visitor Visitor { get; }

    public Clicker Clicker { get; }

    public UnfurlMethods Unfurls { get; }

    public InstallMethods Install { get; }

    public WebApi Api { get; }

    public RequestDesk Desk { get; }

    /// <summary>Forgets what was recorded, and what was to go wrong. Connections and messages stay.</summary>
    public void Reset()
    {
        Log.Clear();
        Violations.Clear();
        Ledger.Clear();
        Responses.Clear();
        Unfurls.Clear();
        Faults.Clear();
        Workspace.Revive();
        limits.Clear();
        Door.Forget();
        Connections.ForgetEnded();
    }

    public async ValueTask DisposeAsync()
    {
        Ledger.Dispose();
        foreach (var connection in Connections.Live)
        {
            connection.Abort();
        }

        if (requests is not null)
        {
            await requests.DisposeAsync();
        }
    }
}
