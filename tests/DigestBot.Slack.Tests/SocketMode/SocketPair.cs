using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Text;

namespace DigestBot.Slack.Tests.SocketMode;

/// <summary>Two web sockets that speak to each other, without a network.</summary>
internal sealed class SocketPair : IDisposable
{
    public SocketPair()
    {
        var there = new Pipe();
        var back = new Pipe();
        Client = WebSocket.CreateFromStream(new DuplexStream(back.Reader, there.Writer), new WebSocketCreationOptions());
        Server = WebSocket.CreateFromStream(new DuplexStream(there.Reader, back.Writer), new WebSocketCreationOptions { IsServer = true });
    }

    public WebSocket Client { get; }

    public WebSocket Server { get; }

    public Task SayAsync(string text) => Server.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>What the client says next; null when it closes.</summary>
    public async Task<string?> HearAsync()
    {
        var buffer = new byte[64 * 1024];
        var received = await Server.ReceiveAsync(new ArraySegment<byte>(buffer), TestContext.Current.CancellationToken);
        return received.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }
}
