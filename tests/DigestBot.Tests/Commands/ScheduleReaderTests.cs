using DigestBot.Commands.Digests;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Commands;

public sealed class ScheduleReaderTests
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("daily 7:30", "0 30 7 ? * *")]
    [InlineData("daily at 07:30", "0 30 7 ? * *")]
    [InlineData("7am", "0 0 7 ? * *")]
    [InlineData("every day at 7:05pm", "0 5 19 ? * *")]
    [InlineData("weekdays 8:00 and 18:30", "0 0 8 ? * MON,TUE,WED,THU,FRI|0 30 18 ? * MON,TUE,WED,THU,FRI")]
    [InlineData("weekends 10:00", "0 0 10 ? * SAT,SUN")]
    [InlineData("weekly fri 17:00", "0 0 17 ? * FRI")]
    [InlineData("Monday, Wednesday 9:00", "0 0 9 ? * MON,WED")]
    [InlineData("cron 0 7 * * 1-5", "0 7 * * 1-5")]
    [InlineData("cron 0 0 7 ? * MON-FRI", "0 0 7 ? * MON-FRI")]
    [InlineData("cron 0 7 * * 1-5 Asia/Tokyo stories 4", "0 7 * * 1-5")]
    public void It_reads_what_people_say(string text, string cron)
    {
        var outcome = ScheduleReader.Read(text, TimeZoneInfo.Utc, Time);

        Assert.Equal(cron, Assert.IsType<ScheduleOutcome.Read>(outcome).Schedule.Cron);
    }

    [Theory]
    [InlineData("daily 7:30 Europe/Berlin", "Europe/Berlin")]
    [InlineData("America/New_York 7:30", "America/New_York")]
    [InlineData("7:30 UTC", "UTC")]
    [InlineData("7:30", "Etc/UTC")]
    public void The_zone_is_the_one_that_is_said_or_the_usual(string text, string zone)
    {
        var outcome = ScheduleReader.Read(text, TimeZoneInfo.FindSystemTimeZoneById("Etc/UTC"), Time);

        Assert.Equal(zone, Assert.IsType<ScheduleOutcome.Read>(outcome).Schedule.TimeZone);
    }

    [Theory]
    [InlineData("", "At what hour?")]
    [InlineData("daily", "At what hour?")]
    [InlineData("daily 25:00", "\"25:00\" is no hour")]
    [InlineData("daily 7:30 Europe/Berln", "Did you mean \"Europe/Berlin\"?")]
    [InlineData("daily 7:30 stories 20", "from 3 to 10")]
    [InlineData("daily 7:30 quiet always", "names no hours")]
    [InlineData("daily 7:30 quiet 7:00-7:00", "names no hours")]
    [InlineData("daily 23:30 quiet 22:00-07:00", "23:30 is within the quiet hours 22:00–07:00")]
    [InlineData("cron 0 0 31 2 *", "never comes due")]
    [InlineData("cron 99 0 * * *", "is not a cron expression")]
    [InlineData("tomorrow", "\"tomorrow\" is no hour")]
    public void What_it_cannot_read_is_said_with_a_remedy(string text, string problem)
    {
        var outcome = ScheduleReader.Read(text, TimeZoneInfo.Utc, Time);

        Assert.Contains(problem, Assert.IsType<ScheduleOutcome.Refused>(outcome).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_or_refused() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => ScheduleReader.Read(text, TimeZoneInfo.Utc, Time) is not null);
}
