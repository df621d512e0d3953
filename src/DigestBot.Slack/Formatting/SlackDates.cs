using System.Globalization;
using DigestBot.Core.Wording;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Times as the reader's own clock shows them.</summary>
internal static class SlackDates
{
    /// <summary>A day. A date without an hour, kept as midnight UTC, is not moved to another one.</summary>
    public static RichLeaf Day(DateTimeOffset at)
    {
        var written = at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        return DayOnly.Is(at) ? new RichLeaf.Run(written) : new RichLeaf.Date(at.ToUnixTimeSeconds(), "{date_short}", written);
    }
}
