using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>Takes every request of the app: lets faults happen to it, writes the answer, and logs both.</summary>
internal sealed class RequestDesk(FaultPlan faults, RequestLog log, SlackLoopbackOptions options)
{
    private readonly TimeProvider time = options.Time;

    public async Task TakeAsync(HttpContext context, Func<HttpRequest, CancellationToken, Task<RequestAnswer>> answering)
    {
        var at = time.GetUtcNow();
        var fault = faults.TryTake(context.Request.Method, context.Request.Path);
        if (fault is { Delay.Ticks: > 0 })
        {
            await Task.Delay(fault.Delay, time, context.RequestAborted);
        }

        var usual = fault is null or { Status: null, Drop: not FaultDrop.Before } ? await answering(context.Request, context.RequestAborted) : null;
        var answer = fault is null or { Status: null, Drop: FaultDrop.None } ? usual! : await FaultyAsync(fault, context.Request, usual);
        log.Add(Entry(context.Request, at, answer, fault));
        if (fault is { Drop: not FaultDrop.None })
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, answer, context.RequestAborted);
    }

    private static async Task<RequestAnswer> FaultyAsync(Fault fault, HttpRequest request, RequestAnswer? usual) =>
        new(fault.Drop == FaultDrop.None ? fault.Status!.Value : 0, usual?.Body ?? fault.Body?.DeepClone())
        {
            Headers = [.. fault.Headers.Select(header => (header.Key, header.Value))],
            Asked = usual is null ? (await BodyReader.ReadAsync(request, request.HttpContext.RequestAborted)).Members : usual.Asked,
        };

    private static async Task WriteAsync(HttpResponse response, RequestAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        var isText = answer.Body is JsonValue value2 && value2.TryGetValue<string>(out _);
        if (StringValues.IsNullOrEmpty(response.Headers.ContentType))
        {
            response.ContentType = isText ? "text/html" : "application/json; charset=utf-8";
        }

        if (answer.Body is { } body)
        {
            await response.WriteAsync(isText ? body.GetValue<string>() : body.ToText(), cancellationToken);
        }
    }

    private static LoggedRequest Entry(HttpRequest request, DateTimeOffset at, RequestAnswer answer, Fault? fault) => new()
    {
        At = at,
        Method = request.Method,
        Path = Uri.UnescapeDataString(request.Path.Value ?? "/"),
        Headers = Credentials.Hide(request.Headers.Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), header.Value.ToString()))),
        Body = WithoutToken(answer.Asked),
        Status = answer.Status,
        Response = WithoutToken(answer.Body),
        Limited = answer.IsLimited,
        Faulted = fault is not null,
    };

    private static JsonNode? WithoutToken(JsonNode? asked)
    {
        var copy = asked?.DeepClone();
        foreach (var name in (string[])["token", "client_secret", "access_token"])
        {
            if (copy.Text(name) is { } secret)
            {
                copy![name] = Credentials.KindOf(secret);
            }
        }

        return copy;
    }
}
