using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Validation;
using DigestBot.Loopback.Slack.Web;

namespace DigestBot.Loopback.Slack.Responses;

/// <summary>Notes what Slack lets pass in a message but a good client does not do.</summary>
internal static class PostingWatch
{
    private const int AdvisedText = 4000;

    // Only a message of its own has links that are unfurled.
    public static void Look(Violations violations, ApiArguments arguments, MessageContent content, string where, bool isPost)
    {
        if (string.IsNullOrWhiteSpace(content.Text) && content.Blocks is { Count: > 0 })
        {
            violations.Add("no_fallback_text", ("detail", where));
        }

        if (content.Text.Length > AdvisedText)
        {
            violations.Add("long_text", ("detail", $"{where}: {content.Text.Length} characters"));
        }

        if (isPost && (arguments.Flag("unfurl_links") != false || arguments.Flag("unfurl_media") != false))
        {
            violations.Add("unfurl_flags_missing", ("detail", where));
        }

        if (arguments.Text("parse") == "full" || arguments.Flag("link_names") == true)
        {
            violations.Add("parse_full", ("detail", where));
        }

        if (MayPing(content.Text) || (content.Blocks is { } blocks && MayPing(blocks)))
        {
            violations.Add("mass_mention", ("detail", where));
        }
    }

    // In plain and rich text "<!channel>" is only what it looks like.
    private static bool MayPing(JsonNode? node) => node switch
    {
        JsonObject members => members.Text("type") == "broadcast" || (members.Text("type") == "mrkdwn" && MayPing(members.Text("text") ?? "")) || members.Any(member => MayPing(member.Value)),
        JsonArray items => items.Any(MayPing),
        _ => false,
    };

    private static bool MayPing(string text) =>
        text.Contains("<!here", StringComparison.Ordinal) || text.Contains("<!channel", StringComparison.Ordinal) || text.Contains("<!everyone", StringComparison.Ordinal);
}
