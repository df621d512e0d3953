using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Loopback.Slack;
using DigestBot.Loopback.Slack.Workspace;
using DigestBot.Storage;

namespace DigestBot.Tests.Tools;

public sealed class DoctorVerbTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private SlackLoopback? slack;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => slack = await SlackLoopback.StartAsync(0, new SlackLoopbackOptions { Scopes = ["commands", "chat:write", "chat:write.public", "channels:read", "groups:read"] });

    public async ValueTask DisposeAsync()
    {
        await slack!.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Each_channel_and_scope_of_Slack_has_a_line_with_its_remedy_while_the_bot_runs()
    {
        await using var running = Database.Named(folder["test.db"]);
        await running.PrepareAsync(Cancel);
        await SubscribeAsync(running, SlackIds.News);
        await SubscribeAsync(running, SlackIds.Editors);

        var result = await DoctorAsync("xoxb-loopback");

        Assert.Contains("in the workspace Loopback", result.Output, StringComparison.Ordinal);
        Assert.Contains("The bot lacks", result.Output, StringComparison.Ordinal);
        Assert.Contains("app_mentions:read", result.Output, StringComparison.Ordinal);
        Assert.Contains("/invite", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("used by another process", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task A_token_that_Slack_does_not_take_is_named_and_never_shown()
    {
        var result = await DoctorAsync("xoxb-wrong-secret");

        Assert.Contains("DigestBot:Slack:BotToken", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    private static Task<Subscription> SubscribeAsync(Database database, string channel)
    {
        var id = new ChannelId("slack", $"{SlackIds.Team}/{channel}");
        return new SubscriptionStore(database).SaveAsync(new Subscription(new SubscriptionId($"{id}"), id, new DigestSchedule("0 0 7 * * ?", "Etc/UTC"), 5, DateTimeOffset.UnixEpoch), Cancel);
    }

    private Task<ProgramResult> DoctorAsync(string botToken) => InProcess.RunAsync(
        "doctor", "--database", folder["test.db"], "--set", $"Slack:BotToken={botToken}", "--set", "Slack:AppToken=xapp-loopback", "--set", $"Slack:ApiBaseUrl={slack!.Api}");
}
