namespace DigestBot.Discord.Rest;

/// <summary>
/// Counts requests that Discord calls invalid: 10,000 within ten minutes ban the machine's address
/// (https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans). Safe to share between threads.
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>From here on it is said in the log.</summary>
    public const int Many = 1_000;

    /// <summary>From here on nothing is sent.</summary>
    public const int TooMany = 5_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock counting = new();
    private readonly Queue<DateTimeOffset> recent = new();

    /// <summary>Counts an answer where it is invalid; gives how many there were in the last ten minutes.</summary>
    public int Count(int status, bool isShared)
    {
        lock (counting)
        {
            Forget();
            if (status is 401 or 403 || (status == 429 && !isShared))
            {
                recent.Enqueue(time.GetUtcNow());
            }

            return recent.Count;
        }
    }

    /// <summary>How long nothing may be sent; null where it may.</summary>
    public TimeSpan? Pause()
    {
        lock (counting)
        {
            Forget();
            return recent.Count < TooMany ? null : recent.Peek() + Window - time.GetUtcNow();
        }
    }

    private void Forget()
    {
        while (recent.TryPeek(out var oldest) && oldest <= time.GetUtcNow() - Window)
        {
            recent.Dequeue();
        }
    }
}
