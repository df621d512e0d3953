namespace DigestBot.TestBot;

/// <summary>
/// A clock that is set anew every now and then, by up to <paramref name="most"/> to either side of the right time. Seed 0 sets it once,
/// ahead by all of it. Timers go on at their pace.
/// </summary>
internal sealed class JumpingTime(int seed, TimeSpan most) : TimeProvider
{
    private const long JumpEvery = 300;

    private readonly long began = Environment.TickCount64;

    public override DateTimeOffset GetUtcNow()
    {
        var jump = (Environment.TickCount64 - began) / JumpEvery;
        var share = seed == 0 ? 1 : (new Random(HashCode.Combine(seed, (int)jump)).NextDouble() * 2) - 1;
        return base.GetUtcNow() + (share * most);
    }
}
