using System.Globalization;

namespace DigestBot.Slack.Formatting;

/// <summary>Slack's own markup (https://docs.slack.dev/messaging/formatting-message-text).</summary>
internal static class Mrkdwn
{
    /// <summary>The text with the three characters escaped that begin a mention or a link; nothing else is ever decoded.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The text that was escaped so.</summary>
    public static string Unescape(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>A moment in the zone of whoever reads it; what cannot show it gets the fallback.</summary>
    public static string Moment(DateTimeOffset at) =>
        $"<!date^{at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}^{{date_short_pretty}} {{time}}|{at.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)}>";
}
