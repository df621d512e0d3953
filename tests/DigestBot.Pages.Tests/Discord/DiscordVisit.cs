using Microsoft.Playwright;

namespace DigestBot.Pages.Tests.Discord;

/// <summary>A person who looks at a channel of the loopback Discord, and types into it.</summary>
internal sealed class DiscordVisit(IPage page, Func<Task> postDigest) : IAsyncDisposable
{
    /// <summary>The messages of the channel.</summary>
    public ILocator Messages => page.Locator("#messages article");

    /// <summary>What is offered above the line.</summary>
    public ILocator Offers => page.GetByRole(AriaRole.Option);

    public ILocator Line => page.GetByLabel("Message or command");

    public ILocator Dialogue => page.GetByRole(AriaRole.Dialog);

    public Task UntilConnectedAsync() => Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("DigestBot is connected", new() { Timeout = Chromium.PatienceMs });

    /// <summary>Types a line and sends it.</summary>
    public async Task SayAsync(string line)
    {
        await Line.FillAsync(line);
        await Line.PressAsync("Escape");
        await Line.PressAsync("Enter");
    }

    /// <summary>Has the bot post the channel's digest.</summary>
    public Task PostDigestAsync() => postDigest();

    /// <summary>Leaves; the last that was seen is kept as a picture where that is asked for.</summary>
    public async ValueTask DisposeAsync()
    {
        await Chromium.PictureAsync(page);
        await page.Context.CloseAsync();
    }
}
