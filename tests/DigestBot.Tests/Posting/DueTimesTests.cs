using DigestBot.Core.Subscriptions;
using DigestBot.Platforms.Terminal;
using DigestBot.Posting;

namespace DigestBot.Tests.Posting;

public sealed class DueTimesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-11-24T12:00:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("2026-11-24T05:59:59Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-24T06:00:00Z", "2026-11-24T06:00:00Z")]
    [InlineData("2026-07-01T12:00:00Z", "2026-07-01T05:00:00Z")]
    public void The_last_hour_is_read_in_the_zone_of_the_subscription(string now, string expected)
    {
        var subscription = Daily(createdAt: "2026-01-01T00:00:00Z");

        Assert.Equal(DateTimeOffset.Parse(expected), DueTimes.Last(subscription, DateTimeOffset.Parse(now))?.ToUniversalTime());
    }

    [Fact]
    public void A_subscription_that_a_person_set_up_is_due_at_its_first_hour() =>
        Assert.Null(DueTimes.Last(Daily(createdAt: "2026-11-24T10:00:00Z") with { IsFromSettings = false }, DateTimeOffset.Parse("2026-11-25T05:00:00Z")));

    [Fact]
    public void Several_expressions_are_one_schedule()
    {
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T17:30:00Z"), DueTimes.Next("0 0 7 * * ?|0 30 18 * * ?", Berlin, DateTimeOffset.Parse("2026-11-24T12:00:00Z")));
    }

    [Fact]
    public void Before_the_first_hour_has_come_the_digest_is_due_since_the_subscription_was_set_up()
    {
        var subscription = Daily(createdAt: "2026-11-24T10:00:00Z");

        Assert.Equal(subscription.CreatedAt, DueTimes.Last(subscription, DateTimeOffset.Parse("2026-11-25T05:00:00Z")));
    }

    [Theory]
    [InlineData("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z", "a skipped 02:30 comes at 03:00")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z", "a doubled 02:30 comes at its first time")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z", "and not at its second")]
    public void A_change_of_the_clocks_neither_loses_nor_doubles_an_hour(string after, string expected, string reason)
    {
        var next = DueTimes.Next("0 30 2 * * ?", Berlin, DateTimeOffset.Parse(after));

        Assert.True(DateTimeOffset.Parse(expected) == next, $"{reason}, not {next:O}");
    }

    private static Subscription Daily(string createdAt) =>
        new(new SubscriptionId("s"), TerminalPlatform.Channel, new DigestSchedule("0 0 7 * * ?", "Europe/Berlin"), 5, DateTimeOffset.Parse(createdAt)) { IsFromSettings = true };
}
