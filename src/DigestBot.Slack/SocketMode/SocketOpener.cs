using System.Net.WebSockets;
using DigestBot.Slack.Payloads;
using DigestBot.Slack.Web;

namespace DigestBot.Slack.SocketMode;

/// <summary>Opens connections, each at an address of its own that Slack gives out once.</summary>
internal sealed class SocketOpener(SlackWeb web, SlackOptions options)
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(15);

    /// <summary>An open socket, or why there is none.</summary>
    public async Task<(WebSocket? Socket, SocketEvent? Failure)> OpenAsync(int number, CancellationToken cancellationToken)
    {
        switch (await web.CallAsync("apps.connections.open", new SlackToken(options.AppToken), SlackArguments.None, cancellationToken))
        {
            case SlackAnswer.Done { Body: var body } when AddressOf(body) is { } address:
                var socket = await ConnectAsync(address, cancellationToken);
                return (socket, socket is null ? new SocketEvent.Closed(number) : null);
            case SlackAnswer.Limited limited:
                return (null, new SocketEvent.Limited(number, limited.RetryAfter));
            case SlackAnswer.Failed failed when SlackErrors.IsFatalForSockets(failed.Error):
                return (null, new SocketEvent.Refused(number, failed.Error));
            default:
                return (null, new SocketEvent.Closed(number));
        }
    }

    private Uri? AddressOf(WebAnswer body) =>
        Uri.TryCreate(body.Url, UriKind.Absolute, out var address) && (address.Scheme == "wss" || (address.Scheme == "ws" && address.IsLoopback && options.IsLoopback)) ? address : null;

    private async Task<WebSocket?> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = options.PingEvery;
        socket.Options.KeepAliveTimeout = options.PingEvery;
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        within.CancelAfter(ConnectWithin);
        try
        {
            await socket.ConnectAsync(address, within.Token);
            return socket;
        }
        catch (Exception failed) when (failed is WebSocketException or IOException || (failed is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            socket.Dispose();
            return null;
        }
    }
}
