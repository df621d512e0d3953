using System.Globalization;
using System.Net.Http.Headers;

namespace DigestBot.Discord.Rest;

/// <summary>What an answer says of the limit it counts against (https://discord.com/developers/docs/topics/rate-limits#header-format).</summary>
/// <param name="Bucket">The limit's name, shared by routes; null where it is unlimited.</param>
/// <param name="Limit">How many requests fit one window.</param>
/// <param name="Remaining">How many are left in this one.</param>
/// <param name="ResetAfter">How long it lasts still.</param>
/// <param name="IsShared">Whether others use it up too: then one too many is nobody's fault.</param>
internal sealed record LimitHeaders(string? Bucket, int Limit, int Remaining, TimeSpan ResetAfter, bool IsShared)
{
    private const double MostSeconds = 24 * 60 * 60;

    public static LimitHeaders Of(HttpResponseHeaders headers) => new(
        Value(headers, "X-RateLimit-Bucket"),
        (int)Math.Clamp(Number(headers, "X-RateLimit-Limit") ?? 1, 1, 10_000),
        (int)Math.Clamp(Number(headers, "X-RateLimit-Remaining") ?? 0, 0, 10_000),
        Seconds(Number(headers, "X-RateLimit-Reset-After") ?? 0),
        Value(headers, "X-RateLimit-Scope") == "shared");

    /// <summary>A length of time that was given in seconds, at most a day.</summary>
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(double.IsNaN(seconds) ? 0 : Math.Clamp(seconds, 0, MostSeconds));

    /// <summary>The number in a header; null where there is none.</summary>
    public static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Value(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
