namespace DigestBot.Storage;

/// <summary>Times as both databases keep them: milliseconds since 1970, UTC.</summary>
internal static class Moments
{
    public static long Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static long? Of(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    public static DateTimeOffset Read(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? Read(long? milliseconds) => milliseconds is { } value ? Read(value) : null;
}
