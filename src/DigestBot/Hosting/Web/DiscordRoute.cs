using DigestBot.Discord.Interactions;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Hosting.Web;

/// <summary>Where Discord posts interactions when it calls the bot.</summary>
internal static class DiscordRoute
{
    public static WebRoute Of(InteractionEndpoint endpoint) => new("/discord/interactions", async context =>
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (await RawBody.ReadAsync(context) is { } body)
        {
            var headers = context.Request.Headers;
            var answer = endpoint.Answer(headers["X-Signature-Ed25519"], headers["X-Signature-Timestamp"], body.Span);
            context.Response.StatusCode = answer.Status;
            if (answer.Json is { } json)
            {
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(json, context.RequestAborted);
            }
        }
    });
}
