using DigestBot.Discord.Gateway;

namespace DigestBot.Discord.Tests.Gateway;

public sealed class SendAllowanceTests
{
    [Fact]
    public void No_more_than_120_messages_leave_in_any_minute()
    {
        var time = Clockwork.Start();
        var allowance = new SendAllowance(time);

        var first = Enumerable.Range(0, 500).Count(_ => allowance.TryTake());
        time.Advance(TimeSpan.FromSeconds(61));
        var second = Enumerable.Range(0, 500).Count(_ => allowance.TryTake());

        Assert.InRange(first, 100, 119);
        Assert.Equal(first, second);
    }
}
