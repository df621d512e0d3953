namespace DigestBot.Loopback.Tests.Discord.Rest;

public sealed class AuthorizationTests : DiscordTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("loopback-token")]
    [InlineData("Bot wrong")]
    [InlineData("Bearer loopback-token")]
    public async Task Another_token_is_refused(string? authorization)
    {
        using var stranger = new RestClient(Discord.Root, authorization);

        var reply = await stranger.SendAsync("GET", "users/@me");

        Assert.Equal((401, 0), (reply.Status, reply.Code));
        Assert.Equal("401: Unauthorized", (string?)reply.Body!["message"]);
    }

    [Fact]
    public async Task Asking_again_with_a_refused_token_is_a_violation()
    {
        using var stranger = new RestClient(Discord.Root, "Bot wrong");

        await stranger.SendAsync("GET", "users/@me");
        await stranger.SendAsync("GET", "users/@me");

        Assert.Equal(["request_after_401"], Violations());
    }

    [Fact]
    public async Task A_request_without_an_agent_is_blocked()
    {
        using var nameless = new RestClient(Discord.Root, agent: null);

        var reply = await nameless.SendAsync("GET", "users/@me");

        Assert.Equal((403, 40333), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("DiscordBot (https://digestbot.example, 1.0)", true)]
    [InlineData("DiscordBot (https://discord.js.org, 14.16.3) Node.js/20.1", true)]
    [InlineData("DiscordBot (https://github.com/Rapptz/discord.py 2.2.2) Python/3.11 aiohttp/3.8.4", true)]
    [InlineData("curl/8.0", false)]
    [InlineData("DiscordBot", false)]
    public async Task An_agent_says_where_it_comes_from(string agent, bool isGood)
    {
        using var client = new RestClient(Discord.Root, agent: agent);

        await client.SendAsync("GET", "users/@me");

        Assert.Equal(isGood, !Violations().Contains("user_agent"));
    }

    [Fact]
    public async Task The_log_does_not_hold_the_token()
    {
        await Rest.SendAsync("GET", "users/@me");

        var request = Assert.Single(Discord.Log);
        Assert.Equal("Bot (18 letters)", request.Headers["authorization"]);
    }

    [Fact]
    public async Task The_application_and_the_bot_have_one_id()
    {
        var bot = await Rest.SendAsync("GET", "users/@me");
        var application = await Rest.SendAsync("GET", "applications/@me");

        Assert.Equal(Discord.ApplicationId, (string?)bot.Body!["id"]);
        Assert.Equal(Discord.ApplicationId, (string?)application.Body!["id"]);
    }

    [Theory]
    [InlineData("GET", "nowhere", 404)]
    [InlineData("PATCH", "users/@me", 405)]
    [InlineData("GET", "/api/v6/users/@me", 404)]
    [InlineData("GET", "/api/v10/users/%40me", 200)]
    [InlineData("GET", "/api/users/@me", 200)]
    public async Task A_path_leads_where_it_says(string method, string path, int status)
    {
        Assert.Equal(status, (await Rest.SendAsync(method, path)).Status);
    }

    [Fact]
    public async Task A_path_without_a_version_is_a_violation()
    {
        await Rest.SendAsync("GET", "/api/users/@me");

        Assert.Equal(["unversioned"], Violations());
    }

    [Fact]
    public async Task The_gateway_is_told_to_a_bot_with_its_limits()
    {
        var reply = await Rest.SendAsync("GET", "gateway/bot");

        Assert.StartsWith("ws://127.0.0.1:", (string?)reply.Body!["url"], StringComparison.Ordinal);
        var limit = reply.Body["session_start_limit"]!;
        Assert.Equal((1000, 1000, 1), ((int)limit["total"]!, (int)limit["remaining"]!, (int)limit["max_concurrency"]!));
    }
}
