using DigestBot.Slack.Interactions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.Interactions;

public sealed class SeenEventsTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void An_event_that_comes_again_within_the_hour_is_known()
    {
        var seen = new SeenEvents(time);

        Assert.True(seen.IsNew("Ev1"));
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(seen.IsNew("Ev1"));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.True(seen.IsNew("Ev1"));
    }

    [Fact]
    public void What_has_no_id_is_always_new()
    {
        var seen = new SeenEvents(time);

        Assert.True(seen.IsNew(null));
        Assert.True(seen.IsNew(""));
        Assert.True(seen.IsNew(""));
    }

    [Fact]
    public void However_many_events_come_only_the_latest_are_kept()
    {
        var seen = new SeenEvents(time);
        for (var i = 0; i < 60_000; i++)
        {
            seen.IsNew($"Ev{i}");
        }

        Assert.False(seen.IsNew("Ev59999"));
        Assert.True(seen.IsNew("Ev0"));
    }
}
