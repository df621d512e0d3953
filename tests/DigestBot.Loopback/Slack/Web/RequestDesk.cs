using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Recording;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>Takes every request of the app: lets faults happen to it, writes the answer, and logs both.</summary>
internal sealed class RequestDesk(Faults faults, Journal journal, SlackLoopbackOptions options)
{
    private const int ShownOfToken = 5;

    private readonly TimeProvider time = options.Time;

    public async Task TakeAsync(HttpContext context, Func<HttpRequest, CancellationToken, Task<RequestAnswer>> answering)
    {
        var at = time.GetUtcNow();
        var fault = faults.Take(context.Request.Method, context.Request.Path);
        if (fault is { Delay.Ticks: > 0 })
        {
            await Task.Delay(fault.Delay, time, context.RequestAborted);
        }

        var usual = fault is null or { Status: null, Drops: false } or { IsAfterwards: true } ? await answering(context.Request, context.RequestAborted) : null;
        var answer = fault is null or { Status: null, Drops: false } ? usual! : await FaultyAsync(fault, context.Request, usual);
        journal.Add(Entry(context.Request, at, answer, fault));
        if (fault?.Drops == true)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, answer, context.RequestAborted);
    }

    private static async Task<RequestAnswer> FaultyAsync(Fault fault, HttpRequest request, RequestAnswer? usual) =>
        new(fault.Drops ? 0 : fault.Status ?? 200, fault.Body?.DeepClone())
        {
            Headers = fault.Headers,
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
            await response.WriteAsync(isText ? body.GetValue<string>() : body.Write(), cancellationToken);
        }
    }

    private static LoggedRequest Entry(HttpRequest request, DateTimeOffset at, RequestAnswer answer, Fault? fault) => new()
    {
        At = at,
        Method = request.Method,
        Path = Uri.UnescapeDataString(request.Path.Value ?? "/"),
        Headers = new JsonObject(request.Headers.Select(header =>
            KeyValuePair.Create(header.Key.ToLowerInvariant(), (JsonNode?)Cut(header.Key, header.Value.ToString())))),
        Body = WithoutToken(answer.Asked),
        Status = answer.Status,
        Response = WithoutToken(answer.Body),
        IsLimited = answer.IsLimited,
        IsFault = fault is not null,
    };

    private static JsonNode? WithoutToken(JsonNode? asked)
    {
        var copy = asked?.DeepClone();
        foreach (var name in (string[])["token", "client_secret", "access_token"])
        {
            if (copy.TextOf(name) is { } secret)
            {
                copy![name] = $"{secret[..Math.Min(ShownOfToken, secret.Length)]}…";
            }
        }

        return copy;
    }

    // Enough to tell the kind of a token, and no more.
    private static string Cut(string name, string value)
    {
        if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        var shown = new StringBuilder();
        foreach (var word in value.Split(' '))
        {
            shown.Append(shown.Length == 0 ? word : $" {word[..Math.Min(ShownOfToken, word.Length)]}…");
        }

        return shown.ToString();
    }
}
