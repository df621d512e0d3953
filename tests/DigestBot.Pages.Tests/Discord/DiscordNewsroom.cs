using DigestBot.Core.Platforms;
using DigestBot.Discord;
using DigestBot.Loopback.Discord;
using Microsoft.Playwright;

namespace DigestBot.Pages.Tests.Discord;

/// <summary>The bot at a loopback Discord, and a person who looks at it with a browser.</summary>
internal sealed class DiscordNewsroom : IAsyncDisposable
{
    private readonly DiscordLoopback discord;
    private readonly NewsBot bot;

    private DiscordNewsroom(DiscordLoopback discord, NewsBot bot, IPage page)
    {
        this.discord = discord;
        this.bot = bot;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The messages of the channel.</summary>
    public ILocator Messages => Page.Locator("#messages article");

    /// <summary>What is offered above the line.</summary>
    public ILocator Offers => Page.GetByRole(AriaRole.Option);

    public ILocator Line => Page.GetByLabel("Message or command");

    public ILocator Dialogue => Page.GetByRole(AriaRole.Dialog);

    public static async Task<DiscordNewsroom> OpenAsync(Chromium chromium)
    {
        var loopback = await DiscordLoopback.StartAsync(0, new DiscordLoopbackOptions());
        var page = await chromium.OpenAsync(loopback.Root);
        var newsBot = await NewsBot.StartAsync(new DiscordOptions { Token = "loopback-token", ApiBaseUrl = $"{loopback.Root}api/v10" });
        var newsroom = new DiscordNewsroom(loopback, newsBot, page);
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("DigestBot is connected");
        return newsroom;
    }

    /// <summary>Types into the line, letter by letter as a person does, and sends it.</summary>
    public async Task SayAsync(string line)
    {
        await Line.FillAsync(line);
        await Line.PressAsync("Escape");
        await Line.PressAsync("Enter");
    }

    public Task PostDigestAsync() => bot.PostDigestAsync(new ChannelId(DiscordPlatform.PlatformName, discord.ChannelId));

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await bot.DisposeAsync();
        await discord.DisposeAsync();
    }
}
