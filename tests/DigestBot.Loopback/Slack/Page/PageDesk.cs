using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Slack.Page;

/// <summary>Gives the page that shows the workspace as Slack would.</summary>
internal sealed class PageDesk(SlackParts parts)
{
    public Task AnswerAsync(HttpContext context, string path)
    {
        _ = parts;
        _ = path;
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
