namespace DigestBot.Discord.Gateway;

/// <summary>Keeps what the bot says on one connection within 120 messages a minute (https://discord.com/developers/docs/events/gateway#rate-limiting).</summary>
internal sealed class SendAllowance(TimeProvider time)
{
    /// <summary>A few fewer than allowed.</summary>
    public const int MostPerMinute = 115;

    private readonly Queue<DateTimeOffset> sent = new();

    /// <summary>Whether one more may be sent now; if so it is counted.</summary>
    public bool TryTake()
    {
        var now = time.GetUtcNow();
        while (sent.TryPeek(out var oldest) && oldest <= now.AddMinutes(-1))
        {
            sent.Dequeue();
        }

        if (sent.Count >= MostPerMinute)
        {
            return false;
        }

        sent.Enqueue(now);
        return true;
    }
}
