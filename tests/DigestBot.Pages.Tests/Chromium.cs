using DigestBot.Pages.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace DigestBot.Pages.Tests;

/// <summary>The machine's own Chromium, started once for all tests and driven by Playwright (https://playwright.dev/dotnet). Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long something that is to be seen may take, in milliseconds.</summary>
    public const float PatienceMs = 20_000;

    private const string PathVariable = "DIGESTBOT_TEST_CHROMIUM";
    private const string PicturesVariable = "DIGESTBOT_TEST_PICTURES";

    private static readonly string[] UsualPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string? Path => new[] { Environment.GetEnvironmentVariable(PathVariable) }.Concat(UsualPaths).FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is { } path)
        {
            Assertions.SetDefaultExpectTimeout(PatienceMs);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run"],
            });
        }
    }

    /// <summary>Opens a page as a person of its own would, with an empty browser; skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync(Uri address)
    {
        Assert.SkipUnless(browser is not null, $"needs Chromium: install it, or name it in {PathVariable}");
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, Locale = "en-GB", TimezoneId = "UTC" });
        context.SetDefaultTimeout(PatienceMs);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>Keeps what a page shows, named for the test, in the folder that DIGESTBOT_TEST_PICTURES names; without one nothing is kept.</summary>
    public static async Task PictureAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(folder, $"{TestContext.Current.TestMethod!.MethodName}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
