using System.Net;
using System.Text;
using System.Text.Json;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Discord.Tests;

/// <summary>Answers Discord's API from a script, and remembers what was asked.</summary>
internal sealed class StubDiscord : HttpMessageHandler
{
    private readonly Lock answering = new();
    private readonly SemaphoreSlim asked = new(0);
    private readonly List<(Func<StubRequest, bool> Fits, Queue<Func<StubRequest, HttpResponseMessage>> Answers)> script = [];

    /// <summary>What was asked, in order.</summary>
    public List<StubRequest> Requests { get; } = [];

    /// <summary>Answers the next request whose "METHOD path" ends so; several are answered one after the other.</summary>
    public StubDiscord On(string ending, params Func<StubRequest, HttpResponseMessage>[] answers)
    {
        lock (answering)
        {
            script.Add((request => request.Name.EndsWith(ending, StringComparison.Ordinal), new Queue<Func<StubRequest, HttpResponseMessage>>(answers)));
        }

        return this;
    }

    /// <summary>A client of it that waits on the given clock.</summary>
    public DiscordRest Rest(TimeProvider time, string token = "secret-token") => new(
        DiscordRest.Client(this, new Uri("https://discord.test/api/v10/"), "https://desk.example"),
        new BotToken(token),
        new RateLimits(time),
        new InvalidRequests(time),
        new Jitter(new Random(1)),
        time,
        NullLogger<DiscordRest>.Instance);

    /// <summary>Waits until so many more requests have come.</summary>
    public async Task AskedAsync(int count, CancellationToken cancellationToken)
    {
        for (var come = 0; come < count; come++)
        {
            await asked.WaitAsync(cancellationToken);
        }
    }

    public static HttpResponseMessage Json(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    public static HttpResponseMessage Error(int status, int code, string message = "No") =>
        Json(status, JsonSerializer.Serialize(new { code, message }));

    /// <summary>One request too many, with all marks of the real one.</summary>
    public static HttpResponseMessage TooMany(double seconds, string scope = "user", bool isGlobal = false, int remaining = 0) => Json(
        429,
        JsonSerializer.Serialize(new { message = "You are being rate limited.", retry_after = seconds, global = isGlobal }),
        ("Via", "1.1 google"),
        ("Retry-After", $"{Math.Ceiling(seconds)}"),
        ("X-RateLimit-Scope", isGlobal ? "global" : scope),
        ("X-RateLimit-Bucket", "abc"),
        ("X-RateLimit-Limit", "5"),
        ("X-RateLimit-Remaining", $"{remaining}"),
        ("X-RateLimit-Reset-After", $"{seconds}"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var come = new StubRequest(
            $"{request.Method} {request.RequestUri!.PathAndQuery.Replace("/api/v10/", "", StringComparison.Ordinal)}",
            body,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(' ', header.Value), StringComparer.OrdinalIgnoreCase));
        lock (answering)
        {
            Requests.Add(come);
            asked.Release();
            var (_, answers) = script.FirstOrDefault(entry => entry.Answers.Count > 0 && entry.Fits(come));
            return answers is null ? Json(200, "{\"id\":\"1\"}") : answers.Dequeue()(come);
        }
    }

    protected override void Dispose(bool disposing)
    {
        asked.Dispose();
        base.Dispose(disposing);
    }
}
