using DigestBot.Discord.Gateway;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Discord.Tests.Gateway;

public sealed class IdentifyTurnsTests
{
    private readonly FakeTimeProvider time = Clockwork.Start();

    [Fact]
    public async Task Two_sessions_of_one_place_begin_five_seconds_apart_over_all_reconnects()
    {
        var turns = Turns(new SessionStartLimit(1_000, 1_000, 0, 1));
        await turns.WaitAsync(0, TestContext.Current.CancellationToken);

        var took = await time.UntilAsync(turns.WaitAsync(0, TestContext.Current.CancellationToken));

        Assert.True(took >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Sessions_of_different_places_begin_together()
    {
        var turns = Turns(new SessionStartLimit(1_000, 1_000, 0, 4));

        var took = await time.UntilAsync(Task.WhenAll(Enumerable.Range(0, 4).Select(shard => turns.WaitAsync(shard, TestContext.Current.CancellationToken))));

        Assert.Equal(TimeSpan.Zero, took);
    }

    [Fact]
    public async Task When_the_day_is_used_up_the_next_session_waits_for_the_next_day()
    {
        var turns = Turns(new SessionStartLimit(1_000, 0, 3_600_000, 1));

        var took = await time.UntilAsync(turns.WaitAsync(0, TestContext.Current.CancellationToken), TimeSpan.FromMinutes(1));

        Assert.True(took >= TimeSpan.FromHours(1));
    }

    private IdentifyTurns Turns(SessionStartLimit limit)
    {
        var turns = new IdentifyTurns(time, new Jitter(new Random(1)));
        turns.Learn(limit);
        return turns;
    }
}
