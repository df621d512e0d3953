using DigestBot.Intake;

namespace DigestBot.Tests.Intake;

public sealed class OrderedWorkTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_items()
    {
        var token = TestContext.Current.CancellationToken;

        var results = await OrderedWork.RunAsync(Enumerable.Range(0, 1000), number => number * number, token).ToListAsync(token);

        Assert.Equal(Enumerable.Range(0, 1000).Select(number => number * number), results);
    }

    [Fact]
    public async Task A_result_does_not_wait_for_the_next_item()
    {
        var token = TestContext.Current.CancellationToken;
        using var next = new SemaphoreSlim(1);
        var seen = new List<int>();

        await foreach (var result in OrderedWork.RunAsync(OneAtATime(next, 5, token), number => number, token))
        {
            seen.Add(result);
            next.Release();
        }

        Assert.Equal([0, 1, 2, 3, 4], seen);
    }

    [Fact]
    public async Task What_fails_in_the_work_fails_where_the_result_is_awaited()
    {
        var token = TestContext.Current.CancellationToken;
        var work = OrderedWork.RunAsync([1, 0], number => 10 / number, token);

        await Assert.ThrowsAsync<DivideByZeroException>(async () => await work.ToListAsync(token));
    }

    private static IEnumerable<int> OneAtATime(SemaphoreSlim next, int count, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            next.Wait(cancellationToken);
            yield return i;
        }
    }
}
