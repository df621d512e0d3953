using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Page;
using DigestBot.Loopback.Slack.Responses;
using DigestBot.Loopback.Slack.Sockets;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Slack;

/// <summary>Leads every request to what answers it.</summary>
internal sealed class SlackRoutes(SlackParts parts)
{
    private const string ApiPath = "/api/";
    private const string ControlPath = "/_control/";
    private const string AuthorizePath = "/oauth/v2/authorize";

    private readonly ControlDesk control = new(parts);
    private readonly PageDesk page = new(parts);

    public Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        return path switch
        {
            _ when Rest(path, ApiPath) is { } method => parts.Desk.TakeAsync(context, (request, cancellationToken) => parts.Api.AnswerAsync(request, method, cancellationToken)),
            _ when Rest(path, $"/{ResponseDesk.OfCommands}/") is not null || Rest(path, $"/{ResponseDesk.OfActions}/") is not null => parts.Desk.TakeAsync(context, parts.Responses.AnswerAsync),
            _ when Rest(path, ControlPath) is { } call => control.AnswerAsync(context, call),
            SocketDoor.Path => parts.Door.AdmitAsync(context),
            AuthorizePath => Authorize(context),
            _ => page.AnswerAsync(context, path),
        };
    }

    private Task Authorize(HttpContext context)
    {
        if (parts.Install.Authorize(context.Request.Query) is { } address)
        {
            context.Response.Redirect(address);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Task.CompletedTask;
    }

    private static string? Rest(string path, string start) => path.StartsWith(start, StringComparison.Ordinal) ? path[start.Length..] : null;
}
