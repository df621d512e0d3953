using DigestBot.Core.Platforms;
using DigestBot.Intake.Sources;
using DigestBot.Platforms.Terminal;
using DigestBot.Settings;
using DigestBot.Testing.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace DigestBot.Tests.Intake;

public sealed class SourcePollerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_that_moved_stays_the_same_when_the_settings_name_its_new_address()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await using var site = new LoopbackSite();
        site.Answer = request => SiteAnswer.Text(FeedOf.Items("Harbour Gazette"), FeedOf.Type);
        await StartAsync(desk, site.At("/feed"));
        site.Answer = request => request.Path == "/feed" ? SiteAnswer.Redirect("/there", 301) : SiteAnswer.Text(FeedOf.Items("Harbour Gazette"), FeedOf.Type);
        await desk.PollAfterAsync(TimeSpan.FromHours(7));
        var followings = await desk.Sources.FollowingsAsync(ChannelId.Every, Cancel);

        await StartAsync(desk, site.At("/there"));

        Assert.Equal(site.At("/there"), (await desk.SourceAsync()).Address);
        Assert.Equal(followings, await desk.Sources.FollowingsAsync(ChannelId.Every, Cancel));
    }

    private static async Task StartAsync(Newsdesk desk, Uri address)
    {
        var options = new DigestBotOptions { Sources = [address.AbsoluteUri], Fetch = Newsdesk.Loopback };
        using var poller = new SourcePoller(
            options, desk.Sources, desk.Get<SourceQueue>(), desk.Get<SourceRefresher>(), desk.Get<TerminalPlatform>(), desk.Get<ISchedulerFactory>(), desk.Time, NullLogger<SourcePoller>.Instance);
        await poller.StartAsync(Cancel);
        await poller.StopAsync(Cancel);
    }
}
