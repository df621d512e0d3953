using CsCheck;
using DigestBot.Core.Sources;

namespace DigestBot.Core.Tests.Sources;

public sealed class PollingRhythmTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_rhythm_is_the_median_time_between_entries_in_any_order()
    {
        var dates = new[] { 0, 60, 180, 240, 3000 }.Select(minutes => Noon.AddMinutes(-minutes)).Reverse();

        Assert.Equal(TimeSpan.FromMinutes(120), PollingRhythm.Of(dates));
    }

    [Fact]
    public void Three_dates_make_no_rhythm() => Assert.Null(PollingRhythm.Of([Noon, Noon.AddHours(-1), Noon.AddHours(-2)]));

    [Theory]
    [InlineData(60, 5, null, 30)]
    [InlineData(2, 1, null, 5)]
    [InlineData(6000, 60, null, 360)]
    [InlineData(60, 1200, null, 120)]
    [InlineData(60, 5, 90, 90)]
    [InlineData(60, 5, 10, 30)]
    [InlineData(60, 5, 100000, 360)]
    [InlineData(null, 5, null, 30)]
    public void A_source_is_looked_at_twice_in_its_rhythm_less_when_quiet_and_never_more_often_than_it_asks(int? rhythm, int sinceNew, int? asked, int expected)
    {
        var interval = PollingRhythm.AfterSuccess(Minutes(rhythm), TimeSpan.FromMinutes(sinceNew), Minutes(asked));

        Assert.Equal(TimeSpan.FromMinutes(expected), interval);
    }

    [Theory]
    [InlineData(1, null, 5)]
    [InlineData(2, null, 10)]
    [InlineData(4, null, 40)]
    [InlineData(50, null, 360)]
    [InlineData(1, 60, 60)]
    [InlineData(9, 30, 30)]
    [InlineData(1, 0, 5)]
    [InlineData(1, 100000, 1440)]
    public void A_source_that_fails_is_looked_at_less_and_less_or_when_its_server_says(int failures, int? retryAfter, int expected)
    {
        Assert.Equal(TimeSpan.FromMinutes(expected), PollingRhythm.AfterFailure(failures, Minutes(retryAfter)));
    }

    [Fact]
    public void Sources_added_together_come_due_apart()
    {
        var intervals = Enumerable.Range(0, 1000).Select(i => PollingRhythm.Jittered(TimeSpan.FromHours(1), new SourceId($"{i:x12}"), Noon)).ToList();

        Assert.All(intervals, interval => Assert.InRange(interval, TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(66)));
        Assert.InRange(intervals.Distinct().Count(), 400, 1000);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(24)]
    public void The_longest_times_are_not_lengthened(int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), PollingRhythm.Jittered(TimeSpan.FromHours(hours), new SourceId("0123456789ab"), Noon));

    [Fact]
    public void Any_dates_and_wishes_give_an_interval_within_the_bounds() =>
        Gen.Select(Gen.Long[0, DateTimeOffset.MaxValue.UtcTicks].Array[0, 40], Gen.Long, Gen.Long).Sample((ticks, quiet, asked) =>
        {
            var rhythm = PollingRhythm.Of(ticks.Select(tick => new DateTimeOffset(tick, TimeSpan.Zero)));
            var interval = PollingRhythm.AfterSuccess(rhythm, TimeSpan.FromTicks(quiet), TimeSpan.FromTicks(asked));
            return interval >= PollingRhythm.Shortest && interval <= PollingRhythm.Longest;
        });

    private static TimeSpan? Minutes(int? minutes) => minutes is { } value ? TimeSpan.FromMinutes(value) : null;

    [Fact]
    public void Entries_that_mostly_have_one_date_tell_no_rhythm()
    {
        DateTimeOffset[] dates = [.. Enumerable.Repeat(DateTimeOffset.UnixEpoch.AddDays(9), 8), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)];

        Assert.Null(PollingRhythm.Of(dates));
    }
}
