using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Recording;
using DigestBot.Loopback.Slack.Validation;
using DigestBot.Loopback.Slack.Web;

namespace DigestBot.Loopback.Slack.Responses;

/// <summary>Notes what Slack lets pass in a message but a good client does not do.</summary>
internal static class PostingWatch
{
    private const int AdvisedText = 4000;

    // Only a message of its own has links that are unfurled.
    public static void Look(Journal journal, ApiArguments arguments, MessageContent content, string where, bool isPost)
    {
        if (string.IsNullOrWhiteSpace(content.Text) && content.Blocks is { Count: > 0 })
        {
            journal.Add("no_fallback_text", where);
        }

        if (content.Text.Length > AdvisedText)
        {
            journal.Add("long_text", $"{where}: {content.Text.Length} characters");
        }

        if (isPost && (arguments.Flag("unfurl_links") != false || arguments.Flag("unfurl_media") != false))
        {
            journal.Add("unfurl_flags_missing", where);
        }

        if (arguments.Text("parse") == "full" || arguments.Flag("link_names") == true)
        {
            journal.Add("parse_full", where);
        }

        if (MayPing(content.Text) || (content.Blocks is { } blocks && MayPing(blocks)))
        {
            journal.Add("mass_mention", where);
        }
    }

    private static bool MayPing(JsonArray blocks) => MayPing(blocks.Write()) || blocks.Write().Contains("\"type\":\"broadcast\"", StringComparison.Ordinal);

    private static bool MayPing(string text) =>
        text.Contains("<!here", StringComparison.Ordinal) || text.Contains("<!channel", StringComparison.Ordinal) || text.Contains("<!everyone", StringComparison.Ordinal);
}
