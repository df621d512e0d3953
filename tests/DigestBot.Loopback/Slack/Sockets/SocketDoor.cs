using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using DigestBot.Loopback.Control;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>Lets clients in at /link/: each ticket opens one connection.</summary>
internal sealed class SocketDoor(SocketConnections connections, Violations violations)
{
    /// <summary>The path of the addresses that apps.connections.open gives.</summary>
    public const string Path = "/link/";

    private const string Suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private readonly ConcurrentDictionary<string, bool> tickets = new(StringComparer.Ordinal);
    private int opens;

    /// <summary>How many tickets were given.</summary>
    public int Opens => Volatile.Read(ref opens);

    /// <summary>A ticket for one connection.</summary>
    public string NewTicket()
    {
        Interlocked.Increment(ref opens);
        var ticket = Guid.CreateVersion7().ToString("N");
        tickets[ticket] = true;
        return ticket;
    }

    public async Task AdmitAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.HttpContext.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } upgrade
            || request.Headers["Sec-WebSocket-Key"].ToString() is not { Length: > 0 } key)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!TryUse(request.Query["ticket"].ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.Headers["Sec-WebSocket-Accept"] = AcceptOf(key);
        context.Response.Headers.Upgrade = "websocket";
        await using var stream = await upgrade.UpgradeAsync();
        await connections.ServeAsync(stream, request.QueryString.Value ?? "", context.RequestAborted);
    }

    public void Forget() => Volatile.Write(ref opens, 0);

    private bool TryUse(string ticket)
    {
        if (tickets.TryUpdate(ticket, newValue: false, comparisonValue: true))
        {
            return true;
        }

        violations.Add(tickets.ContainsKey(ticket) ? "reused_ticket" : "unknown_ticket", ("detail", "a connection needs a fresh address of apps.connections.open"));
        return false;
    }

    // SHA-1 is what the handshake is made of; it protects nothing.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "RFC 6455 asks for it")]
    private static string AcceptOf(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Suffix)));
}
