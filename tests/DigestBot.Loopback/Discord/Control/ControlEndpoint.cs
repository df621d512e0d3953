using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Discord.Control;

/// <summary>Serves what scripts can see and do over HTTP, without any token.</summary>
internal sealed class ControlEndpoint(DiscordControl control, Turns turns)
{
    private const string Base = "/_control/";

    /// <summary>Serves one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var (status, body) = await AnswerAsync(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private async Task<(int Status, byte[] Body)> AnswerAsync(HttpContext context)
    {
        var (isRead, script) = await ControlScript.ReadAsync(context);
        if (!isRead)
        {
            return (400, DiscordControl.Problem(400, "The body is no JSON.").Body.ToBytes());
        }

        script ??= new JsonObject(context.Request.Query.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value.ToString())));
        await UntilAnsweredAsync(context);
        return turns.Take(() =>
        {
            var answer = control.Do(context.Request.Method, context.Request.Path.Value![Base.Length..], script);
            return (answer.Status, answer.Body.ToBytes());
        });
    }

    // interaction/ID?wait=3000 answers as soon as the bot did, at the latest after so many milliseconds.
    private async Task UntilAnsweredAsync(HttpContext context)
    {
        if (!int.TryParse(context.Request.Query["wait"], NumberStyles.None, CultureInfo.InvariantCulture, out var wait)
            || turns.Take(() => control.AnswerOf(context.Request.Path.Value!.Split('/')[^1])) is not { } answer)
        {
            return;
        }

        await answer.WaitAsync(TimeSpan.FromMilliseconds(Math.Min(wait, 30_000)), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
