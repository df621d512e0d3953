using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord;

/// <summary>A client of the gateway that does only what a test says.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private readonly ClientWebSocket socket = new();

    /// <summary>How the server closed.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    /// <summary>Opens a connection to a path.</summary>
    public static async Task<GatewaySocket> OpenAsync(Uri root, string path)
    {
        var opened = new GatewaySocket();
        await opened.socket.ConnectAsync(new Uri(root.ToString().Replace("http://", "ws://", StringComparison.Ordinal) + path), TestContext.Current.CancellationToken);
        return opened;
    }

    public Task SendAsync(string frame) => SendAsync(Encoding.UTF8.GetBytes(frame));

    public Task SendAsync(byte[] frame) => socket.SendAsync(frame, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public Task IdentifyAsync(int intents, string more = "", string token = "loopback-token") =>
        SendAsync($$$"""{"op":2,"d":{"token":"{{{token}}}","intents":{{{intents}}},"properties":{"os":"linux","browser":"test","device":"test"}{{{more}}}}}""");

    public Task ResumeAsync(string session, long sequence) =>
        SendAsync($$$"""{"op":6,"d":{"token":"loopback-token","session_id":"{{{session}}}","seq":{{{sequence}}}}}""");

    /// <summary>The next frame; null where the connection ends.</summary>
    public async Task<JsonNode?> NextAsync() => await NextBytesAsync() is { } bytes ? JsonNode.Parse(bytes) : null;

    /// <summary>The bytes of the next frame; null where the connection ends.</summary>
    public async Task<byte[]?> NextBytesAsync()
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        waiting.CancelAfter(TimeSpan.FromSeconds(10));
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult got;
        try
        {
            do
            {
                got = await socket.ReceiveAsync(buffer, waiting.Token);
                frame.Write(buffer, 0, got.Count);
            }
            while (!got.EndOfMessage);
        }
        catch (WebSocketException)
        {
            return null;
        }

        return got.MessageType == WebSocketMessageType.Close ? null : frame.ToArray();
    }

    /// <summary>Reads until an event comes.</summary>
    public async Task<JsonNode> UntilAsync(string name)
    {
        while (await NextAsync() is { } frame)
        {
            if ((string?)frame["t"] == name)
            {
                return frame;
            }
        }

        throw new InvalidOperationException($"The connection ended with {CloseCode} before {name}.");
    }

    /// <summary>Reads until the server closes; its code.</summary>
    public async Task<int?> UntilClosedAsync()
    {
        while (await NextBytesAsync() is not null)
        {
        }

        return CloseCode;
    }

    /// <summary>Closes, and waits for the other side.</summary>
    public Task CloseAsync(int code) => socket.CloseAsync((WebSocketCloseStatus)code, "", TestContext.Current.CancellationToken);

    /// <summary>Cuts the connection.</summary>
    public void Cut() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
