using DigestBot.Settings;

namespace DigestBot.Tests.Intake;

public sealed class ThreeDaysTests
{
    private static readonly FetchOptions Impatient = Newsdesk.Loopback with { HeaderSeconds = 1, TotalSeconds = 2, MaxMegabytes = 4 };

    [Fact]
    public async Task Every_article_of_thirty_feeds_is_kept_once_over_three_days_of_trouble()
    {
        await using var desk = await Newsdesk.OpenAsync(Impatient);
        await using var site = new StormySite(desk.Time);
        site.Open();
        await FollowAsync(desk, site);

        var end = desk.Time.GetUtcNow().AddDays(3).AddHours(12);
        while (await desk.Sources.NextDueAsync(TestContext.Current.CancellationToken) is { } next && next < end)
        {
            desk.Time.SetUtcNow(next > desk.Time.GetUtcNow() ? next : desk.Time.GetUtcNow());
            await desk.PollAsync();
        }

        Assert.Equal(StormySite.Titles.Order(StringComparer.Ordinal), (await desk.NewsAsync()).Select(WithoutTouch));
        Assert.All(await desk.Sources.FollowedAsync(Newsdesk.Channel, TestContext.Current.CancellationToken), source => Assert.False(source.IsPaused));
        Assert.InRange(await desk.CountAsync(), StormySite.Articles, StormySite.Articles + (StormySite.Feeds * 3));
    }

    private static async Task FollowAsync(Newsdesk desk, StormySite site)
    {
        for (var feed = 0; feed < StormySite.Feeds; feed++)
        {
            Assert.StartsWith("Following", (await desk.AskAsync($"/source add {site.FeedAt(feed)}")).Title, StringComparison.Ordinal);
        }

        await desk.PollAsync();
        Assert.Empty(await desk.NewsAsync());
    }

    private static string WithoutTouch(string title) => title.Replace(" (update)", "", StringComparison.Ordinal);
}
