using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using DigestBot.Hosting;
using DigestBot.Loopback.Slack;
using DigestBot.Loopback.Slack.Workspace;
using DigestBot.Settings;
using DigestBot.Slack;
using DigestBot.Storage;
using DigestBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigestBot.Tests.Hosting;

/// <summary>The program as it is wired, called by a loopback Slack; a workspace installs it itself.</summary>
public sealed class SlackHttpTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly int port = FreePort();
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private SlackLoopback? slack;
    private IHost? bot;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SlackLoopback Slack => slack!;

    private SlackInstallStore Installs => bot!.Services.GetRequiredService<SlackInstallStore>();

    public async ValueTask InitializeAsync()
    {
        slack = await SlackLoopback.StartAsync(0, new SlackLoopbackOptions { RequestUrl = new Uri($"http://127.0.0.1:{port}") });
        var options = new DigestBotOptions
        {
            Database = folder["bot.db"],
            Sources = [],
            Web = new WebOptions { Listen = $"http://127.0.0.1:{port}" },
            Slack = new SlackOptions
            {
                Mode = "Http",
                SigningSecret = "loopback-secret",
                ClientId = "loopback-client",
                ClientSecret = "loopback-client-secret",
                PublicUrl = $"http://127.0.0.1:{port}",
                ApiBaseUrl = slack.Api.AbsoluteUri,
                Keys = folder["keys"],
            },
        };
        Assert.Empty(options.Slack.Problems());
        bot = BotHost.Build(options, new StandardStreams(Stream.Null, Stream.Null, TextWriter.Null, TextWriter.Null), TimeProvider.System);
        await bot.StartAsync(Cancel);
    }

    [Fact]
    public async Task A_workspace_installs_the_app_uses_it_and_removes_it()
    {
        var installed = await InstallAsync();

        Assert.Equal(HttpStatusCode.OK, installed.StatusCode);
        Assert.DoesNotContain("xoxb", (await Installs.FindAsync(SlackIds.Team, Cancel))!.ProtectedToken, StringComparison.Ordinal);

        var help = Slack.Run("/help", "");
        await Slack.UntilAsync(() => help.Response!.Uses.Count > 0, Cancel);
        Slack.MentionBot("help");
        await Slack.UntilAsync(() => Slack.MessagesIn(SlackIds.News).Any(message => message is { IsFromBot: true, IsReply: true }), Cancel);

        Slack.Tell(new JsonObject { ["type"] = "app_uninstalled" });
        await WaitAsync(async () => await Installs.FindAsync(SlackIds.Team, Cancel) is null);
        Assert.Empty(Slack.Violations.Select(violation => violation.ToJsonString()));
    }

    [Fact]
    public async Task Who_comes_back_from_Slack_with_another_browser_installs_nothing()
    {
        var begun = await browser.GetAsync(At("/slack/install"), Cancel);
        var allowed = await browser.GetAsync(begun.Headers.Location, Cancel);

        var finished = await browser.GetAsync(allowed.Headers.Location, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, finished.StatusCode);
        Assert.Null(await Installs.FindAsync(SlackIds.Team, Cancel));
    }

    [Fact]
    public async Task A_request_that_Slack_did_not_sign_is_refused()
    {
        using var content = new StringContent("command=/help&team_id=T1&channel_id=C1");

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync(At("/slack/commands"), content, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(At("/elsewhere"), Cancel)).StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(SlackRecord.Problems(Slack.Log.Select(request => (request.Path, request.Body))));
        await bot!.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)bot).DisposeAsync();
        await Slack.DisposeAsync();
        browser.Dispose();
        folder.Dispose();
    }

    private async Task<HttpResponseMessage> InstallAsync()
    {
        var begun = await browser.GetAsync(At("/slack/install"), Cancel);
        var allowed = await browser.GetAsync(begun.Headers.Location, Cancel);
        using var back = new HttpRequestMessage(HttpMethod.Get, allowed.Headers.Location);
        back.Headers.Add("Cookie", Assert.Single(begun.Headers.GetValues("Set-Cookie")).Split(';')[0]);
        return await browser.SendAsync(back, Cancel);
    }

    private Uri At(string path) => new($"http://127.0.0.1:{port}{path}");

    private static async Task WaitAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            Cancel.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
