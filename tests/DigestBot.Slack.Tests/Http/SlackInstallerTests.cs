using DigestBot.Slack.Home;
using DigestBot.Slack.Http;
using DigestBot.Slack.Tests.Web;
using DigestBot.Slack.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.Http;

public sealed class SlackInstallerTests : IDisposable
{
    private const string Granted = """{"ok":true,"access_token":"xoxb-new","token_type":"bot","scope":"commands","bot_user_id":"UBOT","app_id":"A1","team":{"id":"T7","name":"Harbour"},"enterprise":null,"is_enterprise_install":false}""";

    private readonly FakeTimeProvider time = new();
    private readonly StubHandler handler = new() { Answer = _ => StubHandler.Json(Granted) };
    private readonly HttpClient client;
    private readonly Dictionary<string, SlackInstall> kept = [];
    private readonly SlackInstaller installer;

    public SlackInstallerTests()
    {
        client = new HttpClient(handler, disposeHandler: false);
        var options = new SlackOptions { ClientId = "123.456", ClientSecret = "geheim", PublicUrl = "https://bot.example/", SigningSecret = "s", Mode = "Http" };
        var installs = new SlackInstalls(
            (team, _) => Task.FromResult(kept.GetValueOrDefault(team)), (install, _) => Task.FromResult(kept[install.Team] = install), (team, _) => Task.FromResult(kept.Remove(team)));
        installer = new SlackInstaller(new SlackPlatform(options, installs, (_, _) => Task.FromResult(new SlackHome()), client, time, NullLoggerFactory.Instance), options, client, time);
    }

    [Fact]
    public async Task A_workspace_that_comes_back_with_its_code_is_installed()
    {
        var (address, state) = installer.Begin();

        var outcome = await installer.FinishAsync("c0de", state, state, TestContext.Current.CancellationToken);

        Assert.StartsWith("https://slack.com/oauth/v2/authorize?client_id=123.456&scope=app_mentions%3Aread", address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("redirect_uri=https%3A%2F%2Fbot.example%2Fslack%2Foauth", address.Query, StringComparison.Ordinal);
        Assert.Equal(new InstallOutcome.Installed("T7"), outcome);
        Assert.Equal(new SlackInstall("T7", new SlackToken("xoxb-new"), "UBOT"), kept["T7"]);
        var request = Assert.Single(handler.Requests);
        Assert.Equal(("c0de", "geheim", "https://bot.example/slack/oauth", null), (request["code"], request["client_secret"], request["redirect_uri"], request.Authorization));
    }

    [Fact]
    public async Task A_whole_organization_is_kept_under_its_own_name()
    {
        handler.Answer = _ => StubHandler.Json("""{"ok":true,"access_token":"xoxb-org","team":null,"enterprise":{"id":"E1"},"is_enterprise_install":true}""");
        var (_, state) = installer.Begin();

        Assert.Equal(new InstallOutcome.Installed("E1"), await installer.FinishAsync("c", state, state, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_state_is_good_once_for_ten_minutes_and_in_one_browser()
    {
        var (_, used) = installer.Begin();
        await installer.FinishAsync("c", used, used, TestContext.Current.CancellationToken);
        var (_, late) = installer.Begin();
        time.Advance(TimeSpan.FromMinutes(11));
        var (_, other) = installer.Begin();
        kept.Clear();

        await AssertRefusedAsync(used, used);
        await AssertRefusedAsync(late, late);
        await AssertRefusedAsync(other, "x");
        await AssertRefusedAsync(other, null);
        await AssertRefusedAsync("made-up", "made-up");
        Assert.Empty(kept);
    }

    [Fact]
    public async Task Who_does_not_allow_the_app_is_told_that_nothing_happened()
    {
        var (_, state) = installer.Begin();

        Assert.IsType<InstallOutcome.Refused>(await installer.FinishAsync(null, state, state, TestContext.Current.CancellationToken));
        Assert.Empty(handler.Requests);
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private async Task AssertRefusedAsync(string state, string? cookie) =>
        Assert.IsType<InstallOutcome.Refused>(await installer.FinishAsync("c", state, cookie, TestContext.Current.CancellationToken));
}
