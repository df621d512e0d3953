using DigestBot.Core.Wording;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Short texts for blocks, cut to what Slack takes.</summary>
internal static class SlackText
{
    /// <summary>Shown as it stands; "…" where nothing is left of it, since Slack refuses empty texts.</summary>
    public static TextObject Plain(string text, int most)
    {
        var clean = VisibleText.Clean(text);
        return new TextObject.Plain(clean.Length == 0 ? "…" : VisibleText.Cut(clean, most));
    }

    public static Block.Context Small(string text) => new([Plain(text, SlackLimits.Text)]);

    /// <summary>For notifications and screen readers: escaped, so that no article mentions anybody.</summary>
    public static string Fallback(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines.Select(VisibleText.Clean).Where(line => line.Length > 0));
        var escaped = Mrkdwn.Escape(text);
        return escaped.Length == 0 ? "…" : escaped.Length <= SlackLimits.Fallback ? escaped : Cut(escaped);
    }

    // Not within "&amp;".
    private static string Cut(string escaped)
    {
        var cut = VisibleText.Cut(escaped, SlackLimits.Fallback);
        var and = cut.LastIndexOf('&');
        return and >= cut.Length - 6 && cut.IndexOf(';', and) < 0 ? $"{cut[..and]}…" : cut;
    }
}
