using DigestBot.Core.Platforms;
using DigestBot.Discord;
using DigestBot.Loopback.Discord;

namespace DigestBot.Pages.Tests.Discord;

/// <summary>The bot at a loopback Discord, for all tests of a class: each visits a channel of its own.</summary>
public sealed class DiscordNewsroom : IAsyncLifetime
{
    private DiscordLoopback? discord;
    private NewsBot? bot;

    public async ValueTask InitializeAsync()
    {
        discord = await DiscordLoopback.StartAsync(0, new DiscordLoopbackOptions());
        bot = await NewsBot.StartAsync(new DiscordOptions { Token = "loopback-token", ApiBaseUrl = $"{discord.Root}api/v10" });
    }

    /// <summary>Opens a new channel in the browser.</summary>
    internal async Task<DiscordVisit> VisitAsync(Chromium chromium)
    {
        var channel = discord!.OpenChannel("desk");
        var visit = new DiscordVisit(await chromium.OpenAsync(new Uri(discord.Root, $"?channel={channel}")), () => bot!.PostDigestAsync(new ChannelId(DiscordPlatform.PlatformName, channel)));
        await visit.UntilConnectedAsync();
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        await bot!.DisposeAsync();
        await discord!.DisposeAsync();
    }
}
