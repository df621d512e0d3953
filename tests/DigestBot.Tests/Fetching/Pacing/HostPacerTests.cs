using DigestBot.Fetching;
using DigestBot.Fetching.Pacing;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Fetching.Pacing;

public sealed class HostPacerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Two_requests_to_a_host_are_at_it_at_once_and_the_third_waits()
    {
        using var pacer = Pacer(between: TimeSpan.Zero);
        using var first = await EnterAsync(pacer, "a");
        using var second = await EnterAsync(pacer, "a");

        var third = EnterAsync(pacer, "a");

        Assert.False(third.IsCompleted);
        first!.Dispose();
        Assert.NotNull(await third);
    }

    [Fact]
    public async Task Hosts_do_not_wait_for_each_other()
    {
        using var pacer = Pacer(between: Second);
        await EnterAsync(pacer, "a");
        await EnterAsync(pacer, "b");

        Assert.True(EnterAsync(pacer, "c").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Starts_at_a_host_are_apart_even_when_it_is_free()
    {
        using var pacer = Pacer(between: Second);
        (await EnterAsync(pacer, "a"))!.Dispose();
        var second = EnterAsync(pacer, "a");
        var third = EnterAsync(pacer, "a");

        Assert.False(second.IsCompleted);
        time.Advance(Second);
        await Task.WhenAny(second, third);
        Assert.Equal(1, new[] { second, third }.Count(entry => entry.IsCompleted));
        time.Advance(Second);
        await Task.WhenAll(second, third);
    }

    [Fact]
    public async Task There_is_a_bound_on_all_hosts_together()
    {
        using var pacer = new HostPacer(new FetchLimits { Parallel = 3, BetweenRequests = TimeSpan.Zero }, time);
        var turns = new[] { await EnterAsync(pacer, "a"), await EnterAsync(pacer, "b"), await EnterAsync(pacer, "c") };
        var fourth = EnterAsync(pacer, "d");

        Assert.False(fourth.IsCompleted);
        turns[1]!.Dispose();
        Assert.NotNull(await fourth);
    }

    [Fact]
    public async Task A_host_with_a_long_line_leaves_room_for_others()
    {
        using var pacer = new HostPacer(new FetchLimits { Parallel = 3, BetweenRequests = TimeSpan.Zero }, time);
        var line = Enumerable.Range(0, 50).Select(_ => EnterAsync(pacer, "slow")).ToList();

        Assert.True(EnterAsync(pacer, "other").IsCompletedSuccessfully);
        Assert.Equal(2, line.Count(entry => entry.IsCompleted));
        await line[0];
    }

    [Fact]
    public async Task A_host_that_asked_for_a_pause_is_not_entered_and_those_in_line_are_sent_away()
    {
        using var pacer = Pacer(between: Second);
        using var first = await EnterAsync(pacer, "a");
        var inLine = EnterAsync(pacer, "a");

        pacer.Pause("a", TimeSpan.FromMinutes(1));
        time.Advance(Second);

        Assert.Null(await inLine);
        Assert.Null(await EnterAsync(pacer, "a"));
        Assert.Equal(TimeSpan.FromSeconds(59), pacer.PauseOf("a"));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await EnterAsync(pacer, "a"));
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_nothing_behind()
    {
        using var pacer = Pacer(between: TimeSpan.Zero);
        using var leaving = new CancellationTokenSource();
        var turns = new[] { await EnterAsync(pacer, "a"), await EnterAsync(pacer, "a") };
        var waiting = pacer.EnterAsync("a", leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        turns[0]!.Dispose();
        Assert.True(EnterAsync(pacer, "a").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Hosts_that_matter_no_longer_are_forgotten()
    {
        using var pacer = Pacer(between: Second);
        for (var i = 0; i < 100_000; i++)
        {
            (await EnterAsync(pacer, $"{i}.example"))!.Dispose();
            time.Advance(TimeSpan.FromMilliseconds(20));
        }

        Assert.InRange(pacer.Count, 1, 600);
    }

    [Fact]
    public async Task Many_at_once_never_exceed_the_bounds()
    {
        using var pacer = new HostPacer(new FetchLimits { Parallel = 8, ParallelPerHost = 2, BetweenRequests = TimeSpan.Zero }, TimeProvider.System);
        var atHosts = new int[10];
        var (everywhere, exceeded) = (0, 0);

        await Parallel.ForAsync(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 40, CancellationToken = TestContext.Current.CancellationToken }, async (i, cancellationToken) =>
        {
            using var turn = await pacer.EnterAsync($"{i % 10}", cancellationToken);
            if (Interlocked.Increment(ref atHosts[i % 10]) > 2 || Interlocked.Increment(ref everywhere) > 8)
            {
                Interlocked.Increment(ref exceeded);
            }

            await Task.Yield();
            Interlocked.Decrement(ref atHosts[i % 10]);
            Interlocked.Decrement(ref everywhere);
        });

        Assert.Equal(0, exceeded);
    }

    private static Task<PacerTurn?> EnterAsync(HostPacer pacer, string host) => pacer.EnterAsync(host, TestContext.Current.CancellationToken);

    private HostPacer Pacer(TimeSpan between) => new(new FetchLimits { BetweenRequests = between }, time);
}
