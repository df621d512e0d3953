using DigestBot.Intake.Sources;
using DigestBot.Reading.Feeds;

namespace DigestBot.Tests.Intake;

public sealed class FeedEntriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1 2 - 4", "4 - 2 1")]
    [InlineData("4 - 2 1", "4 - 2 1")]
    [InlineData("1 4 - 3 2", "1 4 - 3 2")]
    [InlineData("2 4 1 3", "4 3 2 1")]
    [InlineData("- -", "- -")]
    public void The_newest_entry_comes_first_whether_or_not_all_have_a_date(string shown, string listed)
    {
        var feed = new Feed { Title = "Harbour Gazette", Entries = [.. shown.Split(' ').Select(Entry)] };

        var entries = FeedEntries.Of(feed, Now);

        Assert.Equal(listed, string.Join(' ', entries.Select(entry => entry.Title)));
    }

    private static FeedEntry Entry(string day) =>
        new() { Title = day, Link = $"https://gazette.example/{day}", PublishedAt = day == "-" ? null : Now.AddDays(-10 + int.Parse(day)) };
}
