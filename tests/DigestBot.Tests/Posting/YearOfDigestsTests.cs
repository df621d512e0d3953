using DigestBot.Core.Subscriptions;
using DigestBot.Platforms.Terminal;
using DigestBot.Posting;

namespace DigestBot.Tests.Posting;

public sealed class YearOfDigestsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, int, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, int>();
            foreach (var zone in (string[])["Europe/Berlin", "Europe/London", "America/New_York", "America/Sao_Paulo", "America/St_Johns", "Africa/Cairo", "Asia/Kolkata", "Asia/Tehran", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Apia"])
            {
                cases.Add(zone, 2, 30);
                cases.Add(zone, 0, 0);
                cases.Add(zone, 7, 0);
            }

            return cases;
        }
    }

    // The bot looks at odd moments and is away for days now and then: every local day has one hour, and each that it was there for is found once.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_local_day_of_a_year_has_its_hour_once(string zoneName, int hour, int minute)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var subscription = new Subscription(new SubscriptionId("s"), TerminalPlatform.Channel, new DigestSchedule($"0 {minute} {hour} * * ?", zoneName), 5, Start);
        var hours = new List<DateTimeOffset>();
        for (var at = DueTimes.Next(subscription.Schedule.Cron, zone, Start); at < Start.AddYears(1); at = DueTimes.Next(subscription.Schedule.Cron, zone, at.Value))
        {
            hours.Add(at.Value);
        }

        var found = new SortedSet<DateTimeOffset>();
        for (var now = Start; now < Start.AddYears(1); now = now.AddMinutes(37))
        {
            if (DueTimes.Last(subscription, now) is { } due)
            {
                found.Add(due);
            }
        }

        var days = hours.ConvertAll(at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(hours[0], zone).DateTime);
        Assert.Equal(Enumerable.Range(0, days.Count).Select(first.AddDays), days);
        Assert.InRange(days.Count, 364, 366);
        Assert.Equal(hours.TakeWhile(at => at < Start.AddYears(1).AddMinutes(-37)), found.Take(hours.Count(at => at < Start.AddYears(1).AddMinutes(-37))));
    }
}
