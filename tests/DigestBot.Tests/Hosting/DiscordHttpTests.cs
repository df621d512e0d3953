using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Discord;
using DigestBot.Hosting;
using DigestBot.Hosting.Web;
using DigestBot.Loopback.Discord;
using DigestBot.Settings;
using DigestBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NSec.Cryptography;

namespace DigestBot.Tests.Hosting;

/// <summary>Two replicas of the program as it is wired, called over HTTP as Discord calls, with its signature.</summary>
public sealed class DiscordHttpTests : IAsyncLifetime
{
    private const string Timestamp = "1795500000";

    private readonly TemporaryFolder folder = new();
    private readonly Key key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly HttpClient client = new();
    private readonly List<IHost> replicas = [];
    private DiscordLoopback? discord;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DiscordLoopback Discord => discord!;

    public async ValueTask InitializeAsync()
    {
        discord = await DiscordLoopback.StartAsync(0, new DiscordLoopbackOptions());
        foreach (var name in new[] { "one.db", "two.db" })
        {
            var options = new DigestBotOptions
            {
                Database = folder[name],
                Sources = [Repository.Seeds],
                Web = new WebOptions { Listen = "http://127.0.0.1:0" },
                Discord = new DiscordOptions { Token = "loopback-token", Mode = "Http", PublicKey = Convert.ToHexStringLower(key.PublicKey.Export(KeyBlobFormat.RawPublicKey)), ApiBaseUrl = $"{discord.Root}api/v10", ApplicationId = discord.ApplicationId },
            };
            Assert.Empty(options.Discord.Problems());
            replicas.Add(BotHost.Build(options, new StandardStreams(Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null), TimeProvider.System));
            await replicas[^1].StartAsync(Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
        {
            await replica.StopAsync(CancellationToken.None);
            await ((IAsyncDisposable)replica).DisposeAsync();
        }

        await Discord.DisposeAsync();
        client.Dispose();
        key.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_ping_is_answered_and_what_is_not_signed_is_refused(int replica)
    {
        using var ping = await PostAsync(replica, """{"type":1,"id":"1","token":"t"}""");
        using var forged = await PostAsync(replica, """{"type":1,"id":"1","token":"t"}""", signed: """{"type":1,"id":"2","token":"t"}""");
        using var unsigned = await client.PostAsync(At(replica), new StringContent("{}"), Cancel);

        Assert.Equal((HttpStatusCode.OK, """{"type":1}"""), (ping.StatusCode, await ping.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal("application/json", ping.Content.Headers.ContentType!.MediaType);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (forged.StatusCode, unsigned.StatusCode));
    }

    [Fact]
    public async Task A_command_is_answered_by_one_replica_and_its_next_page_by_the_other()
    {
        await RegisteredAsync();
        var asked = await DoAsync(0, new JsonObject { ["name"] = "whosaid", ["options"] = new JsonObject { ["text"] = "strike" } });

        var answer = await Discord.SettledAsync(asked, Cancel);
        Assert.Contains("strike", answer["edits"]![0]!["body"]!.ToJsonString(), StringComparison.Ordinal);

        var next = Parts(answer["message"]!).First(part => part["label"]?.GetValue<string>().Contains("2/", StringComparison.Ordinal) == true);
        var turned = await DoAsync(1, new JsonObject { ["type"] = 3, ["custom_id"] = next["custom_id"]!.GetValue<string>(), ["target"] = answer["message"]!["id"]!.GetValue<string>() });

        Assert.Contains(Parts((await EditedAsync(turned))["message"]!), part => part["label"]?.GetValue<string>().Contains("Back", StringComparison.Ordinal) == true);
        Assert.Empty(Discord.Violations.Select(violation => violation.ToJsonString()));
    }

    // The loopback knows what a person can call when the commands are registered; that takes one request.
    private async Task RegisteredAsync()
    {
        while (Discord.Control("GET", "state", null)["commands"]!.AsArray().Count == 0)
        {
            await Task.Yield();
            Cancel.ThrowIfCancellationRequested();
        }
    }

    private async Task<JsonObject> EditedAsync(string interaction)
    {
        await Discord.CallbackAsync(interaction, Cancel);
        while (true)
        {
            var shown = Discord.Control("GET", $"interaction/{interaction}", null).AsObject();
            if (shown["edits"] is not null)
            {
                return shown;
            }

            await Task.Yield();
            Cancel.ThrowIfCancellationRequested();
        }
    }

    private async Task<string> DoAsync(int replica, JsonObject script)
    {
        var id = Discord.Interact(script)["id"]!.GetValue<string>();
        using var taken = await PostAsync(replica, Discord.PayloadOf(id).ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        return id;
    }

    private async Task<HttpResponseMessage> PostAsync(int replica, string body, string? signed = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At(replica)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(Timestamp + (signed ?? body)))));
        request.Headers.Add("X-Signature-Timestamp", Timestamp);
        return await client.SendAsync(request, Cancel);
    }

    private Uri At(int replica) => new($"{replicas[replica].Services.GetServices<IHostedService>().OfType<WebListener>().Single().Address}/discord/interactions");

    private static List<JsonNode> Parts(JsonNode message) => [.. (message["components"]?.AsArray() ?? []).SelectMany(part => Parts(part!).Prepend(part!))];
}
