using DigestBot.Discord.Gateway;

namespace DigestBot.Discord.Tests.Gateway;

public sealed class MinuteAllowanceTests
{
    [Fact]
    public void No_more_is_allowed_than_was_said_in_any_minute()
    {
        var time = Clockwork.Start();
        var allowance = new MinuteAllowance(ShardRunner.MostSent);

        var first = Enumerable.Range(0, 500).Count(_ => allowance.TryTake(time.GetUtcNow()));
        time.Advance(TimeSpan.FromSeconds(61));
        var second = Enumerable.Range(0, 500).Count(_ => allowance.TryTake(time.GetUtcNow()));

        Assert.InRange(first, 100, 119);
        Assert.Equal(first, second);
    }
}
