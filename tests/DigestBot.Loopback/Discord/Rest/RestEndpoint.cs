using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.World;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Discord.Rest;

/// <summary>Serves the REST interface over HTTP, meets the faults that were asked for, and keeps the log.</summary>
internal sealed class RestEndpoint(DiscordWorld world, RestPipeline pipeline, Turns turns)
{
    /// <summary>Serves one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var at = world.Time.GetUtcNow();
        var request = await RestRequestReader.ReadAsync(context);
        var fault = turns.Take(() => world.Faults.TryTake(request.Method, request.Path));
        if (fault?.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, world.Time, context.RequestAborted);
        }

        var answer = turns.Take(() => Answer(request, fault, at));
        if (answer is not var (status, headers, body))
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        if (status is not (204 or 304))
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    // Null cuts the connection.
    private (int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)? Answer(RestRequest request, Fault? fault, DateTimeOffset at)
    {
        var isLost = fault is { Drop: FaultDrop.Before };
        var answer = isLost ? null : fault?.Status is { } status ? Faulty(fault, status) : pipeline.Answer(request);
        isLost |= fault is { Drop: FaultDrop.After };
        world.Log.Add(new LoggedRequest
        {
            At = at,
            Method = request.Method,
            Path = request.Path,
            Query = request.Query,
            Headers = Credentials.Hide(request.Headers),
            Body = request.Body?.DeepClone(),
            Status = isLost ? 0 : answer!.Status,
            Response = answer?.Text ?? answer?.Body?.DeepClone(),
            Limited = answer?.IsLimited ?? false,
            Faulted = fault is not null,
        });
        return isLost ? null : Written(answer!);
    }

    private static RestAnswer Faulty(Fault fault, int status)
    {
        var text = fault.Body.AsText();
        var otherwise = new JsonObject { ["message"] = $"{status}: Fault", ["code"] = 0 };
        return new RestAnswer(status, text is null ? fault.Body?.DeepClone() ?? otherwise : null) { Text = text, Headers = fault.Headers };
    }

    private static (int, IReadOnlyDictionary<string, string>, byte[]) Written(RestAnswer answer)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = answer.Text is null ? "application/json" : "text/html; charset=utf-8",
        };
        if (answer.Status == 204)
        {
            headers.Clear();
        }

        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = value;
        }

        return (answer.Status, headers, answer.Text is { } text ? Encoding.UTF8.GetBytes(text) : answer.Body.ToBytes());
    }
}
