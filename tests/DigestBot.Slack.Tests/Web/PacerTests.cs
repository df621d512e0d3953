using DigestBot.Slack.Web;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Slack.Tests.Web;

public sealed class PacerTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void A_few_go_at_once_and_then_one_a_second_in_order()
    {
        var pacer = new Pacer(TimeSpan.FromSeconds(1), 3, time);

        var turns = Enumerable.Range(0, 6).Select(_ => pacer.WaitAsync("C1", CancellationToken.None)).ToList();

        Assert.Equal([true, true, true, false, false, false], turns.Select(turn => turn.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([true, true, true, true, false, false], turns.Select(turn => turn.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.All(turns, turn => Assert.True(turn.IsCompleted));
    }

    [Fact]
    public void A_channel_that_waits_holds_up_no_other()
    {
        var pacer = new Pacer(TimeSpan.FromSeconds(1), 1, time);

        _ = pacer.WaitAsync("C1", CancellationToken.None);

        Assert.False(pacer.WaitAsync("C1", CancellationToken.None).IsCompleted);
        Assert.True(pacer.WaitAsync("C2", CancellationToken.None).IsCompleted);
    }

    [Fact]
    public void Nobody_goes_before_a_pause_is_over()
    {
        var pacer = new Pacer(TimeSpan.FromSeconds(1), 3, time);

        pacer.Pause("T1", TimeSpan.FromSeconds(10));
        var turn = pacer.WaitAsync("T1", CancellationToken.None);

        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(turn.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True(turn.IsCompleted);
    }
}
