using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Discord.Tests;

/// <summary>Moves a clock that stands still.</summary>
internal static class Clockwork
{
    /// <summary>A clock at the tests' hour.</summary>
    public static FakeTimeProvider Start() => new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Moves the clock on in small steps until the work is done; gives how far it had to be moved.</summary>
    public static async Task<TimeSpan> UntilAsync(this FakeTimeProvider time, Task work, TimeSpan? step = null)
    {
        var begun = time.GetUtcNow();
        for (var steps = 0; !work.IsCompleted && steps < 20_000; steps++)
        {
            // What was set going runs before the clock goes on.
            for (var turns = 0; turns < 20 && !work.IsCompleted; turns++)
            {
                await Task.Yield();
            }

            if (!work.IsCompleted)
            {
                time.Advance(step ?? TimeSpan.FromMilliseconds(50));
            }
        }

        Assert.True(work.IsCompleted, "The work did not end.");
        await work;
        return time.GetUtcNow() - begun;
    }
}
