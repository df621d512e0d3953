namespace DigestBot.Discord.Gateway;

/// <summary>Lets something happen so often in any minute, and no more often. Not safe to share between threads.</summary>
internal sealed class MinuteAllowance(int most)
{
    private readonly Queue<DateTimeOffset> taken = new();

    /// <summary>Whether it may happen once more now; if so it is counted.</summary>
    public bool TryTake(DateTimeOffset now)
    {
        while (taken.TryPeek(out var oldest) && oldest <= now.AddMinutes(-1))
        {
            taken.Dequeue();
        }

        if (taken.Count >= most)
        {
            return false;
        }

        taken.Enqueue(now);
        return true;
    }
}
