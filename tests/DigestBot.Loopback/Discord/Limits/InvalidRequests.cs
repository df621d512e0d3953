using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Limits;

/// <summary>
/// Bans whoever collects 10,000 answers of 401, 403 or 429 within ten minutes (Discord: Rate Limits, Invalid Request Limit). The ban comes
/// from the network before Discord: a page without a Via header.
/// </summary>
internal sealed class InvalidRequests(DiscordWorld world)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BanTime = TimeSpan.FromHours(1);

    private DateTimeOffset countedUntil = DateTimeOffset.MinValue;
    private DateTimeOffset bannedUntil = DateTimeOffset.MinValue;
    private int count;

    /// <summary>The answer to whoever is banned, else null.</summary>
    public RestAnswer? Ban => world.Time.GetUtcNow() < bannedUntil
        ? new RestAnswer(429, null) { Text = "<html><body>error code: 1015</body></html>", IsLimited = true }.With(new KeyValuePair<string, string>("Retry-After", "3600"))
        : null;

    /// <summary>Counts an answer.</summary>
    public void Count(RestAnswer answer)
    {
        var now = world.Time.GetUtcNow();
        if (answer.Status is not (401 or 403 or 429))
        {
            return;
        }

        if (now >= countedUntil)
        {
            (countedUntil, count) = (now + Span, 0);
        }

        if (++count >= Most)
        {
            bannedUntil = now + BanTime;
            world.Violations.Add("banned");
        }
    }

    /// <summary>Forgets what was counted.</summary>
    public void Clear() => (countedUntil, bannedUntil, count) = (DateTimeOffset.MinValue, DateTimeOffset.MinValue, 0);
}
