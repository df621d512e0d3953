using System.Net;
using System.Text;

namespace DigestBot.Slack.Tests.Web;

/// <summary>Stands where the network would be: remembers what was sent and answers as it is told.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly List<StubRequest> requests = [];

    /// <summary>The answer to a request; called by many at once.</summary>
    public Func<StubRequest, HttpResponseMessage> Answer { get; set; } = request => Json($$"""{"ok":true,"ts":"{{1764000000 + request.Number}}.000100"}""");

    public IReadOnlyList<StubRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public IReadOnlyList<StubRequest> Posts => [.. Requests.Where(request => request.Method == "chat.postMessage")];

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Error(string error) => Json($$"""{"ok":false,"error":"{{error}}"}""");

    public static HttpResponseMessage Limited(int seconds)
    {
        var answer = Json("""{"ok":false,"error":"ratelimited"}""", HttpStatusCode.TooManyRequests);
        answer.Headers.Add("Retry-After", $"{seconds}");
        return answer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        StubRequest kept;
        lock (gate)
        {
            kept = new StubRequest(requests.Count + 1, request.RequestUri!, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(), body);
            requests.Add(kept);
        }

        return Answer(kept);
    }
}
