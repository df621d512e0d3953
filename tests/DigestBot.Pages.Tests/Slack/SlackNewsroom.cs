using DigestBot.Core.Platforms;
using DigestBot.Loopback.Slack;
using DigestBot.Loopback.Slack.Workspace;
using DigestBot.Slack;
using DigestBot.Testing.Slack;
using Microsoft.Playwright;

namespace DigestBot.Pages.Tests.Slack;

/// <summary>The bot at a loopback Slack, and a person who looks at it with a browser.</summary>
internal sealed class SlackNewsroom : IAsyncDisposable
{
    private readonly SlackLoopback slack;
    private readonly NewsBot bot;

    private SlackNewsroom(SlackLoopback slack, NewsBot bot, IPage page)
    {
        this.slack = slack;
        this.bot = bot;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The messages of the channel.</summary>
    public ILocator Messages => Page.Locator("#messages .message");

    /// <summary>The messages of the thread that is open.</summary>
    public ILocator Replies => Page.Locator("#replies .message");

    public ILocator Line => Page.Locator("#box");

    public ILocator Dialogue => Page.GetByRole(AriaRole.Dialog);

    public static async Task<SlackNewsroom> OpenAsync(Chromium chromium)
    {
        var workspace = await SlackLoopback.StartAsync(0);
        var page = await chromium.OpenAsync(workspace.Root);
        var started = await NewsBot.StartAsync(slack: new SlackOptions { BotToken = "xoxb-loopback", AppToken = "xapp-loopback", ApiBaseUrl = workspace.Api.AbsoluteUri });
        var newsroom = new SlackNewsroom(workspace, started, page);
        await Assertions.Expect(page.Locator("#link.on")).ToBeVisibleAsync();
        return newsroom;
    }

    /// <summary>Types into the line and sends it.</summary>
    public async Task SayAsync(string line)
    {
        await Line.FillAsync(line);
        await Line.PressAsync("Enter");
    }

    /// <summary>Writes a message of another person.</summary>
    public void Hear(string text) => slack.Write(text);

    public Task PostDigestAsync() => bot.PostDigestAsync(new ChannelId(SlackPlatform.PlatformName, $"{SlackIds.Team}/{SlackIds.News}"));

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await bot.DisposeAsync();
        Assert.Empty(slack.Violations.Select(violation => violation.ToJsonString()));
        Assert.Empty(SlackRecord.Problems(slack.Log.Select(request => (request.Path, request.Body))));
        await slack.DisposeAsync();
    }
}
