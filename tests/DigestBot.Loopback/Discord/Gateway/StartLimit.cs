using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Counts how many sessions begin in a day, and how fast (Discord: Gateway, Session Start Limit Object).</summary>
internal sealed class StartLimit(DiscordLoopbackOptions options)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private readonly Dictionary<int, DateTimeOffset> lastByKey = [];
    private DateTimeOffset resetAt = DateTimeOffset.MinValue;
    private int used;

    private int Remaining => options.Time.GetUtcNow() >= resetAt ? options.SessionStarts : Math.Max(0, options.SessionStarts - used);

    /// <summary>Takes a start out of the day's; false when none is left.</summary>
    public bool TryTake()
    {
        var now = options.Time.GetUtcNow();
        if (now >= resetAt)
        {
            (resetAt, used) = (now.AddDays(1), 0);
        }

        return ++used <= options.SessionStarts;
    }

    /// <summary>Whether a shard may begin now; its rate limit key must have rested for 5 s.</summary>
    public bool TryPace(int shard)
    {
        var now = options.Time.GetUtcNow();
        var key = shard % options.MaxConcurrency;
        if (lastByKey.TryGetValue(key, out var last) && now - last < Pace)
        {
            return false;
        }

        lastByKey[key] = now;
        return true;
    }

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        lastByKey.Clear();
        (resetAt, used) = (DateTimeOffset.MinValue, 0);
    }

    /// <summary>As GET /gateway/bot tells it.</summary>
    public JsonObject ToJson() => new()
    {
        ["total"] = options.SessionStarts,
        ["remaining"] = Remaining,
        ["reset_after"] = resetAt <= options.Time.GetUtcNow() ? 0 : (long)Math.Ceiling((resetAt - options.Time.GetUtcNow()).TotalMilliseconds),
        ["max_concurrency"] = options.MaxConcurrency,
    };
}
