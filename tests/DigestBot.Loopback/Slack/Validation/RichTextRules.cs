using System.Text.RegularExpressions;

namespace DigestBot.Loopback.Slack.Validation;

/// <summary>The rules of rich text (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).</summary>
internal static partial class RichTextRules
{
    private const int MostElements = 10_000;
    private const int MostOfText = 100_000;
    private const int MostIndent = 8;

    public static void Check(Place block)
    {
        block.Needs("elements");
        foreach (var element in block.Items("elements", MostElements, least: 0))
        {
            Part(element);
        }
    }

    private static void Part(Place part)
    {
        switch (part.Type)
        {
            case "rich_text_section":
                part.Knows("elements");
                Leaves(part);
                break;
            case "rich_text_quote":
                part.Knows("elements", "border");
                Leaves(part);
                break;
            case "rich_text_preformatted":
                part.Knows("elements", "border", "language");
                Leaves(part);
                break;
            case "rich_text_list":
                ListPart(part);
                break;
            default:
                part.Wrong($"unsupported type: {part.Type}");
                break;
        }

        part.Whole("border", 0, 1);
    }

    private static void ListPart(Place part)
    {
        part.Knows("elements", "style", "indent", "offset", "border");
        part.Needs("elements", "style");
        part.OneOf("style", "bullet", "ordered");
        part.Whole("indent", 0, MostIndent);
        part.Whole("offset", 0, int.MaxValue);
        foreach (var item in part.Items("elements", MostElements))
        {
            if (item.Type == "rich_text_section")
            {
                Part(item);
            }
            else
            {
                item.Wrong($"unsupported type: {item.Type}");
            }
        }
    }

    private static void Leaves(Place part)
    {
        part.Needs("elements");
        foreach (var leaf in part.Items("elements", MostElements, least: 0))
        {
            Leaf(leaf);
            if (leaf.Child("style") is { } style)
            {
                style.Knows("bold", "italic", "strike", "underline", "code", "highlight", "client_highlight", "unlink");
                style.Flag("bold", "italic", "strike", "underline", "code", "highlight", "client_highlight", "unlink");
            }
        }
    }

    private static void Leaf(Place leaf)
    {
        switch (leaf.Type)
        {
            case "text":
                Known(leaf, "text");
                leaf.Text("text", MostOfText, least: 0);
                break;
            case "link":
                leaf.Knows("url", "text", "unsafe", "style");
                leaf.Needs("url");
                leaf.Url("url");
                leaf.Text("text", MostOfText, least: 0);
                break;
            case "user":
                Reference(leaf, "user_id", PersonId());
                break;
            case "channel":
                Reference(leaf, "channel_id", ChannelId());
                break;
            case "usergroup":
                Reference(leaf, "usergroup_id", GroupId());
                break;
            case "emoji":
                leaf.Knows("name", "unicode", "skin_tone", "style");
                leaf.Needs("name");
                leaf.Text("name", 100);
                break;
            case "broadcast":
                Known(leaf, "range");
                leaf.OneOf("range", "here", "channel", "everyone");
                break;
            case "color":
                Known(leaf, "value");
                leaf.Text("value", 7);
                break;
            case "date":
                leaf.Knows("timestamp", "format", "url", "fallback", "style");
                leaf.Needs("timestamp", "format");
                leaf.Whole("timestamp", long.MinValue, long.MaxValue);
                leaf.Text("format", 200);
                leaf.Url("url");
                break;
            case "team":
                Known(leaf, "team_id");
                leaf.Text("team_id", 32);
                break;
            default:
                leaf.Wrong($"unsupported type: {leaf.Type}");
                break;
        }
    }

    private static void Known(Place leaf, string name)
    {
        leaf.Knows(name, "style");
        leaf.Needs(name);
    }

    private static void Reference(Place leaf, string name, Regex form)
    {
        Known(leaf, name);
        if (leaf.Text(name, 32) is { } id && !form.IsMatch(id))
        {
            leaf.Wrong($"{name} is not valid");
        }
    }

    // "U0READER01"
    [GeneratedRegex("^[UW][A-Z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex PersonId();

    // "C0NEWS0001"
    [GeneratedRegex("^[CG][A-Z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex ChannelId();

    // "S0EDITORS1"
    [GeneratedRegex("^S[A-Z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex GroupId();
}
