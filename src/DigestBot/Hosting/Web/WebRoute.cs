using Microsoft.AspNetCore.Http;

namespace DigestBot.Hosting.Web;

/// <summary>A path at and below which a platform calls the bot, and what answers there.</summary>
internal sealed record WebRoute(string Path, Func<HttpContext, Task> AnswerAsync)
{
    public bool IsFor(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.Ordinal);
}
