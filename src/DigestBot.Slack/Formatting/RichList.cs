using System.Globalization;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Lists of points, in as many blocks as they need.</summary>
internal static class RichList
{
    /// <summary>A point with a dot each.</summary>
    public static IEnumerable<Block> Bulleted(IEnumerable<RichTextBuilder> items)
    {
        var block = new List<RichPart>();
        var length = 0;
        foreach (var leaves in items.SelectMany(item => item.Leaves()))
        {
            var added = leaves.Sum(leaf => leaf is RichLeaf.Run run ? run.Text.Length : leaf is RichLeaf.Link link ? link.Text.Length : 1);
            if (block.Count > 0 && length + added > SlackLimits.Text)
            {
                yield return new Block.RichText([new RichPart.Items("bullet", [.. block])]);
                block.Clear();
                length = 0;
            }

            block.Add(new RichPart.Words(leaves));
            length += added;
        }

        if (block.Count > 0)
        {
            yield return new Block.RichText([new RichPart.Items("bullet", block)]);
        }
    }

    /// <summary>Text in letters of one width, in as many blocks as it needs.</summary>
    public static IEnumerable<Block> Preformatted(string text)
    {
        // Line breaks stay, so it is not cleaned; what Slack cannot show it leaves out.
        var rest = string.Concat(text.Where(letter => letter == '\n' || !char.IsControl(letter))).Trim('\n');
        while (rest.Length > 0)
        {
            var length = Math.Min(rest.Length, SlackLimits.Text);
            length = length < rest.Length && rest.LastIndexOf('\n', length - 1, length) is var line and > 0 ? line + 1
                : length < rest.Length && char.IsHighSurrogate(rest[length - 1]) ? length - 1 : length;
            yield return new Block.RichText([new RichPart.Preformatted([new RichLeaf.Run(rest[..length])])]);
            rest = rest[length..];
        }
    }

    /// <summary>"3  ", before a headline.</summary>
    public static string Number(int number) => $"{number.ToString(CultureInfo.InvariantCulture)}  ";
}
