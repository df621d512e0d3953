using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace DigestBot.Loopback.Tests.Slack;

public sealed class InstallTests
{
    private const string Redirect = "https://bot.example/slack/oauth";

    [Fact]
    public async Task An_install_gives_a_token_of_its_own_for_its_team()
    {
        await using var slack = await TestSlack.StartAsync();
        var (code, state) = await AuthorizeAsync(slack);

        var answer = await AccessAsync(slack, code);
        var who = await slack.CallAsync("auth.test", [], (string)answer["access_token"]!);

        Assert.Equal("s1", state);
        Assert.StartsWith("xoxb-", (string?)answer["access_token"], StringComparison.Ordinal);
        Assert.Equal("T0OTHER001", (string?)answer["team"]!["id"]);
        Assert.Equal("T0OTHER001", (string?)who["team_id"]);
    }

    [Fact]
    public async Task A_code_is_good_once_and_for_10_minutes()
    {
        await using var slack = await TestSlack.StartAsync();
        var (once, _) = await AuthorizeAsync(slack);
        var (old, _) = await AuthorizeAsync(slack);
        await AccessAsync(slack, once);
        slack.Time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        Assert.Equal("invalid_code", (string?)(await AccessAsync(slack, once))["error"]);
        Assert.Equal("invalid_code", (string?)(await AccessAsync(slack, old))["error"]);
    }

    [Theory]
    [InlineData("other", "loopback-client-secret", Redirect, "invalid_client_id")]
    [InlineData("loopback-client", "wrong", Redirect, "bad_client_secret")]
    [InlineData("loopback-client", "loopback-client-secret", "https://evil.example/", "bad_redirect_uri")]
    public async Task Proof_that_does_not_fit_is_refused(string id, string secret, string redirect, string error)
    {
        await using var slack = await TestSlack.StartAsync();
        var (code, _) = await AuthorizeAsync(slack);

        Assert.Equal(error, (string?)(await AccessAsync(slack, code, id, secret, redirect))["error"]);
    }

    [Fact]
    public async Task The_secret_may_come_in_the_header()
    {
        await using var slack = await TestSlack.StartAsync();
        var (code, _) = await AuthorizeAsync(slack);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("code", code), KeyValuePair.Create("redirect_uri", Redirect)]);
        var proof = Convert.ToBase64String(Encoding.UTF8.GetBytes("loopback-client:loopback-client-secret"));

        using var response = await slack.PostAsync("api/oauth.v2.access", form, $"Basic {proof}");

        Assert.True((bool)(await TestSlack.JsonOf(response))["ok"]!);
    }

    [Fact]
    public async Task The_log_cuts_the_new_token()
    {
        await using var slack = await TestSlack.StartAsync();
        var (code, _) = await AuthorizeAsync(slack);

        var answer = await AccessAsync(slack, code);

        Assert.DoesNotContain((string)answer["access_token"]!, slack.Loopback.Log[^1].Response!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<(string Code, string State)> AuthorizeAsync(TestSlack slack)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var address = QueryHelpers.AddQueryString("oauth/v2/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = "loopback-client",
            ["scope"] = "commands,chat:write",
            ["redirect_uri"] = Redirect,
            ["state"] = "s1",
            ["team"] = "T0OTHER001",
        });
        using var response = await client.GetAsync(new Uri(slack.Loopback.Root, address), TestSlack.Cancelled);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.StartsWith(Redirect, response.Headers.Location!.ToString(), StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(response.Headers.Location.Query);
        return (query["code"].ToString(), query["state"].ToString());
    }

    private static async Task<JsonObject> AccessAsync(
        TestSlack slack, string code, string id = "loopback-client", string secret = "loopback-client-secret", string redirect = Redirect)
    {
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("code", code), KeyValuePair.Create("client_id", id), KeyValuePair.Create("client_secret", secret), KeyValuePair.Create("redirect_uri", redirect),
        ]);
        using var response = await slack.PostAsync("api/oauth.v2.access", form);
        return await TestSlack.JsonOf(response);
    }
}
