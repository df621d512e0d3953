using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Slack;

/// <summary>A client of Socket Mode that does what it is told, good or bad.</summary>
internal sealed class TestSocket : IDisposable
{
    private readonly ClientWebSocket socket = new();

    public static async Task<TestSocket> ConnectAsync(Uri address)
    {
        var made = new TestSocket();
        try
        {
            await made.socket.ConnectAsync(address, TestSlack.Cancelled);
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>The next message; null when the server closed the connection or cut it.</summary>
    public async Task<JsonNode?> ReadAsync() => await ReadTextAsync() is { } text ? JsonNode.Parse(text) : null;

    public async Task<string?> ReadTextAsync()
    {
        var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, TestSlack.Cancelled);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                whole.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    return Encoding.UTF8.GetString(whole.ToArray());
                }
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public Task AckAsync(string id, JsonNode? payload = null)
    {
        var ack = new JsonObject { ["envelope_id"] = id };
        if (payload is not null)
        {
            ack["payload"] = payload;
        }

        return SendAsync(ack.ToJsonString());
    }

    public Task SendAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestSlack.Cancelled);

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, TestSlack.Cancelled);

    public void Dispose() => socket.Dispose();
}
