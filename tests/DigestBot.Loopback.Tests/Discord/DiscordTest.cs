using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Loopback.Tests.Discord;

/// <summary>A loopback Discord for each test, on a clock that stands still, with a client of its REST interface.</summary>
public abstract class DiscordTest : IAsyncLifetime
{
    private readonly List<GatewaySocket> sockets = [];

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    internal DiscordLoopback Discord { get; private set; } = null!;

    internal RestClient Rest { get; private set; } = null!;

    internal string Channel => Discord.ChannelId;

    internal string Messages => $"channels/{Channel}/messages";

    protected static CancellationToken Ending => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Discord = await DiscordLoopback.StartAsync(0, Options(Time));
        Rest = new RestClient(Discord.Root);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var socket in sockets)
        {
            socket.Dispose();
        }

        Rest.Dispose();
        await Discord.DisposeAsync();
    }

    internal virtual DiscordLoopbackOptions Options(TimeProvider time) => new() { Time = time };

    internal static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;

    internal IEnumerable<string> Violations() => Discord.Violations.Select(violation => (string)violation["what"]!);

    /// <summary>Connects, and reads Hello.</summary>
    internal async Task<GatewaySocket> ConnectAsync(string path = "gateway/?v=10&encoding=json")
    {
        var socket = await OpenAsync(path);
        Assert.Equal(10, (await socket.NextAsync())!["op"]!.GetValue<int>());
        return socket;
    }

    /// <summary>Connects, and reads nothing.</summary>
    internal async Task<GatewaySocket> OpenAsync(string path = "gateway/?v=10&encoding=json")
    {
        var socket = await GatewaySocket.OpenAsync(Discord.Root, path);
        sockets.Add(socket);
        return socket;
    }

    /// <summary>Connects and identifies; READY is read.</summary>
    internal async Task<(GatewaySocket Socket, JsonNode Ready)> LogInAsync(int intents = 0)
    {
        Time.Advance(TimeSpan.FromSeconds(5));
        var socket = await ConnectAsync();
        await socket.IdentifyAsync(intents);
        return (socket, (await socket.UntilAsync("READY"))["d"]!);
    }

    /// <summary>Lets a person do something that nobody need be connected for; its id and token.</summary>
    internal (string Id, string Token) Interact(string script)
    {
        var made = Discord.Interact(Json(script));
        Assert.Null(made["error"]);
        return ((string)made["id"]!, (string)made["token"]!);
    }

    /// <summary>Answers an interaction for the first time.</summary>
    internal Task<RestReply> AnswerAsync((string Id, string Token) interaction, string body) =>
        Rest.SendAsync("POST", $"interactions/{interaction.Id}/{interaction.Token}/callback", body);

    /// <summary>The path under which an answered interaction goes on.</summary>
    internal string Webhook((string Id, string Token) interaction) => $"webhooks/{Discord.ApplicationId}/{interaction.Token}";
}
