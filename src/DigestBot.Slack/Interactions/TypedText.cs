using System.Text;
using DigestBot.Slack.Formatting;

namespace DigestBot.Slack.Interactions;

/// <summary>Reads what people type, as Slack passes it on (https://docs.slack.dev/interactivity/implementing-slash-commands).</summary>
internal static class TypedText
{
    /// <summary>
    /// The text as it was typed: addresses and mentions without their brackets ("&lt;https://a.example|a.example&gt;" is
    /// "https://a.example", "&lt;!subteam^S1|@desk&gt;" is "S1"), the three escaped characters back, and "smart" marks straight.
    /// </summary>
    public static string Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var read = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf('<') is var open and >= 0 && rest[open..].IndexOf('>') is var length and > 0)
        {
            read.Append(rest[..open]).Append(Target(rest.Slice(open + 1, length - 1)));
            rest = rest[(open + length + 1)..];
        }

        return Straight(Mrkdwn.Unescape(read.Append(rest).ToString())).Trim();
    }

    /// <summary>The text behind the mention of the bot that it begins with.</summary>
    public static string WithoutMention(string? text, string bot)
    {
        var rest = (text ?? "").TrimStart();
        var begin = $"<@{bot}";
        return bot.Length > 0 && rest.StartsWith(begin, StringComparison.Ordinal) && rest.IndexOf('>', StringComparison.Ordinal) is var end and > 0 ? rest[(end + 1)..].TrimStart(' ', ',', ':') : rest;
    }

    /// <summary>The first web address in a message; null when it has none.</summary>
    public static string? FirstLink(string? text)
    {
        foreach (var word in (text ?? "").Split(['<', '>', ' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            if ((word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(Mrkdwn.Unescape(word), UriKind.Absolute, out var link))
            {
                return link.AbsoluteUri;
            }
        }

        return null;
    }

    /// <summary>The text, or as much of it as may be; a character of two code units is not cut in half.</summary>
    public static string Bounded(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    // "https://a.example|label", "@U1|lind", "#C1|news", "!subteam^S1|@desk", "!here"
    private static ReadOnlySpan<char> Target(ReadOnlySpan<char> inside)
    {
        var bar = inside.IndexOf('|');
        var target = bar < 0 ? inside : inside[..bar];
        const string Group = "!subteam^";
        return target.StartsWith(Group, StringComparison.Ordinal) ? target[Group.Length..]
            : target.Length > 0 && target[0] is '@' or '#' ? (bar < 0 ? target[1..] : inside[(bar + 1)..])
            : target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..]
            : target;
    }

    private static string Straight(string text) => text
        .Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('«', '"').Replace('»', '"')
        .Replace('‘', '\'').Replace('’', '\'').Replace('\u00a0', ' ');
}
