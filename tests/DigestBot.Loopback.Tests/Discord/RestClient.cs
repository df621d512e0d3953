using System.Text;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord;

/// <summary>A plain client of the REST interface, with the headers that a good one has.</summary>
internal sealed class RestClient : IDisposable
{
    private readonly HttpClient http;

    public RestClient(Uri root, string? authorization = "Bot loopback-token", string? agent = "DiscordBot (https://digestbot.example, 1.0)")
    {
        http = new HttpClient { BaseAddress = root };
        if (authorization is not null)
        {
            http.DefaultRequestHeaders.Add("Authorization", authorization);
        }

        if (agent is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        }
    }

    /// <summary>Sends a body as JSON, to a path under api/v10 or, with a slash before it, from the root.</summary>
    public Task<RestReply> SendAsync(string method, string path, string? body = null) =>
        SendAsync(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"));

    /// <summary>Sends any body.</summary>
    public async Task<RestReply> SendAsync(string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path[0] == '/' ? path : $"/api/v10/{path}") { Content = content };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json" && text.Length > 0;
        return new RestReply((int)response.StatusCode, isJson ? JsonNode.Parse(text) : null, response.Headers, text);
    }

    public void Dispose() => http.Dispose();
}
