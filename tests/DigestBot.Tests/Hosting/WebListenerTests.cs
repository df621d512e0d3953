using System.Net;
using System.Text;
using DigestBot.Discord;
using DigestBot.Hosting.Web;
using DigestBot.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Hosting;

public sealed class WebListenerTests
{
    // The first key and signature of RFC 8032, section 7.1, are of an empty message; Discord's are of a timestamp and a body.
    private const string PublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    [Fact]
    public async Task It_says_that_it_is_there_and_knows_nothing_else()
    {
        await using var listener = await ListenAsync();
        using var client = new HttpClient { BaseAddress = new Uri(listener.Address!) };

        using var health = await client.GetAsync("healthz", TestContext.Current.CancellationToken);
        using var other = await client.GetAsync("discord/interactions", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (health.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task What_is_not_signed_is_refused()
    {
        await using var listener = await ListenAsync();
        using var client = new HttpClient { BaseAddress = new Uri(listener.Address!) };

        using var answer = await client.PostAsync("discord/interactions", new StringContent("""{"type":1}""", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        await using var listener = await ListenAsync();
        using var client = new HttpClient { BaseAddress = new Uri(listener.Address!) };

        using var answer = await client.PostAsync("discord/interactions", new ByteArrayContent(new byte[2 * 1024 * 1024]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named_with_the_remedy()
    {
        await using var first = await ListenAsync();
        await using var second = new WebListener(new WebOptions { Listen = first.Address! }, [], NullLoggerFactory.Instance);

        var error = await Assert.ThrowsAsync<UsableErrorException>(() => second.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("DigestBot:Web:Listen", error.Message, StringComparison.Ordinal);
    }

    private static async Task<WebListener> ListenAsync()
    {
        var platform = new DiscordPlatform(new DiscordOptions { Token = "x", Mode = "Http", PublicKey = PublicKey }, TimeProvider.System, NullLoggerFactory.Instance);
        var listener = new WebListener(new WebOptions { Listen = "http://127.0.0.1:0" }, [DiscordRoute.Of(platform.Endpoint!)], NullLoggerFactory.Instance);
        await listener.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }
}
