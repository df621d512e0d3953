using System.Globalization;

namespace DigestBot.Loopback.Discord.World;

/// <summary>Makes ids as Discord's reference describes them: the milliseconds since 2015, then a count. They only grow.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const long Epoch = 1_420_070_400_000;

    private ulong last;

    /// <summary>An id that no one has yet.</summary>
    public string Next()
    {
        last = Math.Max(last + 1, (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22);
        return last.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>When an id was made; null for what is no id.</summary>
    public static DateTimeOffset? TryTimeOf(string id) =>
        TryParse(id) is { } number ? DateTimeOffset.FromUnixTimeMilliseconds((long)(number >> 22) + Epoch) : null;

    /// <summary>The number that an id is; null for what is none.</summary>
    public static ulong? TryParse(string? id) => ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
