using System.Globalization;
using DigestBot.Core.Wording;

namespace DigestBot.Discord.Formatting;

/// <summary>Writes times so that each reader sees them in their own zone and language (https://discord.com/developers/docs/reference#message-formatting-timestamp-styles).</summary>
internal static class DiscordTime
{
    /// <summary>"22 November 2026". A date without an hour is written out, so that it stays that day everywhere.</summary>
    public static string Day(DateTimeOffset at) => DayOnly.Is(at) ? at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : Of(at, 'D');

    /// <summary>"Tuesday, 24 November 2026 07:00".</summary>
    public static string Hour(DateTimeOffset at) => Of(at, 'F');

    /// <summary>"2 days ago".</summary>
    public static string Ago(DateTimeOffset at) => Of(at, 'R');

    private static string Of(DateTimeOffset at, char style) => $"<t:{at.ToUnixTimeSeconds()}:{style}>";
}
