using System.Net.WebSockets;
using DigestBot.Loopback.Control;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Takes web sockets, and lets each have its conversation.</summary>
internal sealed class GatewayEndpoint(GatewayHall hall, Turns turns)
{
    /// <summary>Serves one connection until it ends.</summary>
    public async Task ServeAsync(HttpContext context, CancellationToken stopping)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        var parameters = context.Request.Query;
        await using var connection = new GatewayConnection(socket, context.Abort, parameters["compress"] == "zlib-stream");
        var conversation = turns.Take(() =>
        {
            var record = hall.Remember(context.Request.Path.Value ?? "/", context.Request.QueryString.Value ?? "");
            var begun = new GatewayConversation(hall, record, connection.Queue);
            begun.Open(parameters["v"], parameters["encoding"], parameters["compress"]);
            return begun;
        });
        await using var watch = hall.World.Time.CreateTimer(
            _ => turns.Take(conversation.CheckBeats), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        var writing = connection.WriteAsync(ending.Token);
        try
        {
            var code = await connection.ReadAsync(bytes => turns.Take(() => conversation.Receive(bytes.Span)), ending.Token);
            turns.Take(() => conversation.Left(code));
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException)
        {
            turns.Take(() => conversation.Left(null));
        }

        connection.Finish();
        await writing;
    }
}
