using DigestBot.Slack.Http;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Hosting.Web;

/// <summary>What Slack and the browsers of people who install the app ask the bot for.</summary>
internal sealed class SlackRoutes(SlackEndpoints endpoints, SlackInstaller? installer)
{
    private const string Path = "/slack";

    private const string StateCookie = "digestbot_slack_state";

    public WebRoute Route => new(Path, AnswerAsync);

    private Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", SlackInstaller.InstallPath) when installer is not null => BeginAsync(context, installer),
        ("GET", SlackInstaller.ReturnPath) when installer is not null => FinishAsync(context, installer),
        ("POST", { } path) => PostedAsync(context, path),
        _ => SayAsync(context, StatusCodes.Status404NotFound, "There is nothing here."),
    };

    private async Task PostedAsync(HttpContext context, string path)
    {
        if (await RawBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        var headers = context.Request.Headers;
        var response = await endpoints.AnswerAsync(new SlackRequest(path, headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"], body), context.RequestAborted);
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
    }

    private static Task BeginAsync(HttpContext context, SlackInstaller installer)
    {
        var (address, state) = installer.Begin();
        context.Response.Cookies.Append(StateCookie, state, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = Path, MaxAge = TimeSpan.FromMinutes(10) });
        context.Response.Redirect(address.AbsoluteUri);
        return Task.CompletedTask;
    }

    private static async Task FinishAsync(HttpContext context, SlackInstaller installer)
    {
        var query = context.Request.Query;
        var outcome = await installer.FinishAsync(query["code"], query["state"], context.Request.Cookies[StateCookie], context.RequestAborted);
        context.Response.Cookies.Delete(StateCookie, new CookieOptions { Path = Path });
        await (outcome switch
        {
            InstallOutcome.Installed => SayAsync(context, StatusCodes.Status200OK, "DigestBot is installed. Type /digest schedule daily 7:30 in a channel, or open the app's home."),
            InstallOutcome.Refused refused => SayAsync(context, StatusCodes.Status400BadRequest, refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    private static Task SayAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
