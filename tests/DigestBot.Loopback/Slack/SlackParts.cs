using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Methods;
using DigestBot.Loopback.Slack.Recording;
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
        Journal = new Journal(time, Changes);
        Workspace = new SlackWorkspace(clock, Changes);
        Views = new ViewStack(Changes);
        Faults = new Faults();
        limits = new RateLimits(time, key => Journal.Add("ignored_retry_after", key));
        var poster = new ResponsePoster(Workspace, Journal);
        Responses = new ResponseDesk(poster, limits, installs, Journal, Changes, time);
        Connections = new SocketConnections(Changes, time);
        Door = new SocketDoor(Connections, Journal);
        requests = options.RequestUrl is null ? null : new RequestCarrier(options, Journal);
        Ledger = new EnvelopeLedger(requests ?? (IEnvelopeCarrier)new SocketCarrier(Connections), Journal, Changes, time);
        var effects = new AckEffects(poster, new ViewAnswers(Views, Journal), Workspace, Journal);
        (Ledger.Acked, Ledger.Failed) = (effects.Carry, effects.TellFailure);
        (Connections.Received, Connections.Connected) = (new AckReader(Ledger, Journal).Read, Ledger.SendWaiting);
        requests?.Ledger = Ledger;
        var payloads = new Payloads(Workspace, triggers, clock, time);
        Visitor = new Visitor(Workspace, payloads, Responses, Ledger, unfurlIds, options.UnfurlDomains);
        Clicker = new Clicker(Workspace, Views, payloads, Responses, Ledger);
        Unfurls = new UnfurlMethods(Workspace, unfurlIds);
        Install = new InstallMethods(installs, options);
        Api = new WebApi(
            [
                .. new AuthMethods(Door, options).All,
                .. new PostMethods(Workspace, Journal).All,
                .. new MessageMethods(Workspace, Journal).All,
                .. new ConversationMethods(Workspace).All,
                .. new HistoryMethods(Workspace).All,
                .. new ViewMethods(Views, triggers, Workspace).All,
                .. new DirectoryMethods(Workspace).All,
                .. Unfurls.All,
                .. Install.All,
            ],
            new Admission(installs, Journal), limits, Faults, Journal);
        Desk = new RequestDesk(Faults, Journal, options);
    }

    public Changes Changes { get; } = new();

    public Journal Journal { get; }

    public SlackWorkspace Workspace { get; }

    public ViewStack Views { get; }

    public Faults Faults { get; }

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
        Journal.Clear();
        Ledger.Clear();
        Responses.Clear();
        Unfurls.Clear();
        Faults.Clear();
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
