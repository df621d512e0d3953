using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DigestBot.Loopback.Slack.Views;

/// <summary>Trigger ids: each opens one view, within 3 seconds. Safe to share.</summary>
internal sealed class Triggers(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, Trigger> triggers = new(StringComparer.Ordinal);

    /// <summary>A trigger for what a person did just now.</summary>
    public string New(string user)
    {
        var id = $"{RandomNumberGenerator.GetHexString(10)}.{RandomNumberGenerator.GetHexString(10)}.{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        triggers[id] = new Trigger(user, time.GetUtcNow(), IsUsed: false);
        return id;
    }

    /// <summary>Uses a trigger up: gives the person, or the error.</summary>
    public (string? User, string? Error) Exchange(string? id)
    {
        if (id is null || !triggers.TryGetValue(id, out var trigger))
        {
            return (null, "invalid_trigger_id");
        }

        if (trigger.IsUsed)
        {
            return (null, "exchanged_trigger_id");
        }

        if (time.GetUtcNow() - trigger.At > Lifetime)
        {
            return (null, "expired_trigger_id");
        }

        return triggers.TryUpdate(id, trigger with { IsUsed = true }, trigger) ? (trigger.User, null) : (null, "exchanged_trigger_id");
    }

    private sealed record Trigger(string User, DateTimeOffset At, bool IsUsed);
}
