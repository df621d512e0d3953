using DigestBot.Posting;
using Quartz;

namespace DigestBot.Tests.Posting;

public sealed class DigestClockTests
{
    private const string Zones = "/usr/share/zoneinfo";

    [Fact]
    public async Task An_hour_in_a_zone_whose_rules_were_updated_is_set_anew()
    {
        Assert.SkipUnless(File.Exists($"{Zones}/Asia/Tokyo"), "needs the machine's table of time zones");
        using var zones = new TemporaryFolder();
        foreach (var entry in Directory.EnumerateFileSystemEntries(Zones))
        {
            File.CreateSymbolicLink(zones[Path.GetFileName(entry)], entry);
        }

        File.Copy($"{Zones}/Asia/Tokyo", zones["Harbour"]);
        using var variable = new TemporaryVariable(zones.Path, "TZDIR");
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AskAsync("/digest schedule daily 9:15 Harbour");
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 0, 15, 0, TimeSpan.Zero), await NextAsync(desk));

        File.Copy($"{Zones}/Asia/Kolkata", zones["Harbour"], overwrite: true);
        desk.Time.Advance(TimeSpan.FromMinutes(61));
        await desk.Get<DigestClock>().SetAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new DateTimeOffset(2026, 11, 25, 3, 45, 0, TimeSpan.Zero), await NextAsync(desk));
        var subscription = Assert.Single(await desk.Subscriptions.AllAsync(TestContext.Current.CancellationToken));
        Assert.Null(DueTimes.Last(subscription, new DateTimeOffset(2026, 11, 25, 3, 44, 59, TimeSpan.Zero)));
        Assert.NotNull(DueTimes.Last(subscription, new DateTimeOffset(2026, 11, 25, 3, 45, 0, TimeSpan.Zero)));
    }

    private static async Task<DateTimeOffset?> NextAsync(Newsdesk desk)
    {
        var clock = await desk.Get<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        var subscription = Assert.Single(await desk.Subscriptions.AllAsync(TestContext.Current.CancellationToken));
        return Assert.Single(await clock.GetTriggersOfJob(new JobKey(subscription.Id.Value), TestContext.Current.CancellationToken)).NextFireTimeUtc;
    }
}
