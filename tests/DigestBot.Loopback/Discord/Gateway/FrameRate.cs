namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Holds a client to 120 frames within 60 s (Discord: Gateway, Rate Limiting).</summary>
internal sealed class FrameRate(TimeProvider time)
{
    private const int Most = 120;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(60);

    private readonly Queue<DateTimeOffset> frames = new();

    /// <summary>Counts a frame; false when it is one too many.</summary>
    public bool TryTake()
    {
        var now = time.GetUtcNow();
        while (frames.TryPeek(out var first) && now - first >= Span)
        {
            frames.Dequeue();
        }

        if (frames.Count >= Most)
        {
            return false;
        }

        frames.Enqueue(now);
        return true;
    }
}
