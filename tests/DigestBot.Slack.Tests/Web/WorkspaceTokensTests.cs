using DigestBot.Slack.Web;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.Web;

public sealed class WorkspaceTokensTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly StubHandler handler = new() { Answer = _ => StubHandler.Json("""{"ok":true,"user":"digestbot","team":"Harbour","team_id":"T9","user_id":"UBOT"}""") };
    private readonly HttpClient client;
    private readonly Dictionary<string, SlackInstall> kept = new() { ["T1"] = new("T1", new SlackToken("xoxb-1"), "U1"), ["E1"] = new("E1", new SlackToken("xoxb-e"), "U2") };

    public WorkspaceTokensTests() => client = new HttpClient(handler, disposeHandler: false);

    [Theory]
    [InlineData("T1", "E1", "xoxb-1")]
    [InlineData("T2", "E1", "xoxb-e")]
    [InlineData(null, "E1", "xoxb-e")]
    [InlineData("T2", null, "xoxb-single")]
    public async Task The_workspaces_own_token_comes_first_then_its_organizations_then_the_one_that_is_set(string? team, string? organization, string expected) =>
        Assert.Equal(expected, (await Tokens("xoxb-single").FindAsync(team, organization, TestContext.Current.CancellationToken))!.Token.Value);

    [Fact]
    public async Task Without_any_there_is_none() => Assert.Null(await Tokens("").FindAsync("T2", null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_workspace_that_removed_the_app_is_forgotten_at_once_and_elsewhere_within_a_minute()
    {
        var here = Tokens("");
        var elsewhere = Tokens("");
        Assert.NotNull(await here.FindAsync("T1", null, TestContext.Current.CancellationToken));
        Assert.NotNull(await elsewhere.FindAsync("T1", null, TestContext.Current.CancellationToken));

        await here.DropAsync("T1", TestContext.Current.CancellationToken);

        Assert.Null(await here.FindAsync("T1", null, TestContext.Current.CancellationToken));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await elsewhere.FindAsync("T1", null, TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private WorkspaceTokens Tokens(string single)
    {
        var options = new SlackOptions { BotToken = single };
        var installs = new SlackInstalls(
            (team, _) => Task.FromResult(kept.GetValueOrDefault(team)), (install, _) => Task.FromResult(kept[install.Team] = install), (team, _) => Task.FromResult(kept.Remove(team)));
        return new WorkspaceTokens(options, installs, new SlackWeb(client, options, time), time);
    }
}
