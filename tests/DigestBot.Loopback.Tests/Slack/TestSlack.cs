using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Loopback.Tests.Slack;

/// <summary>A loopback Slack whose clock stands still, with a plain client to it.</summary>
internal sealed class TestSlack : IAsyncDisposable
{
    private readonly HttpClient client = new();

    private TestSlack(SlackLoopback loopback, FakeTimeProvider time) => (Loopback, Time) = (loopback, time);

    public SlackLoopback Loopback { get; }

    public FakeTimeProvider Time { get; }

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public IEnumerable<string> Violations => Loopback.Violations.Select(violation => (string)violation["what"]!);

    public static async Task<TestSlack> StartAsync(Func<SlackLoopbackOptions, SlackLoopbackOptions>? with = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        var options = new SlackLoopbackOptions { Time = time };
        return new TestSlack(await SlackLoopback.StartAsync(0, with?.Invoke(options) ?? options), time);
    }

    /// <summary>Calls a method with JSON arguments, as a good client does.</summary>
    public async Task<JsonObject> CallAsync(string method, JsonObject arguments, string token = "xoxb-loopback")
    {
        using var response = await SendAsync(method, arguments, token);
        return await JsonOf(response);
    }

    /// <summary>Calls a method with a form.</summary>
    public async Task<JsonObject> AskAsync(string method, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await PostAsync($"api/{method}", form, "Bearer xoxb-loopback");
        return await JsonOf(response);
    }

    public Task<HttpResponseMessage> SendAsync(string method, JsonObject arguments, string token = "xoxb-loopback") =>
        PostAsync($"api/{method}", new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json"), $"Bearer {token}");

    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent? content, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Loopback.Root, path)) { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await client.SendAsync(request, Cancelled);
    }

    /// <summary>Posts a message and gives its time stamp.</summary>
    public async Task<string> PostAsync(string channel, string text, string? thread = null)
    {
        var answer = await CallAsync("chat.postMessage", Message(channel, text, thread));
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        return (string)answer["ts"]!;
    }

    public static JsonObject Message(string channel, string text, string? thread = null)
    {
        var message = new JsonObject { ["channel"] = channel, ["text"] = text, ["unfurl_links"] = false, ["unfurl_media"] = false };
        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }

        return message;
    }

    public async Task<HttpResponseMessage> AnswerAsync(Uri address, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await client.PostAsync(address, content, Cancelled);
    }

    public async Task<HttpResponseMessage> GetAsync(string path) => await client.GetAsync(new Uri(Loopback.Root, path), Cancelled);

    public async Task<JsonObject> ControlAsync(string call, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using var response = await PostAsync($"_control/{call}", content);
        return await JsonOf(response);
    }

    public async Task<JsonNode> ControlAsync(string call)
    {
        using var response = await GetAsync($"_control/{call}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!;
    }

    /// <summary>Opens a connection of Socket Mode and reads its hello.</summary>
    public async Task<TestSocket> ConnectAsync(string more = "")
    {
        var opened = await CallAsync("apps.connections.open", [], "xapp-loopback");
        var socket = await TestSocket.ConnectAsync(new Uri((string)opened["url"]! + more));
        Assert.Equal("hello", (string?)(await socket.ReadAsync())!["type"]);
        return socket;
    }

    public Task UntilAsync(Func<bool> holds) => Loopback.UntilAsync(holds, Cancelled);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Loopback.DisposeAsync();
    }

    public static async Task<JsonObject> JsonOf(HttpResponseMessage response) =>
        (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!;
}
