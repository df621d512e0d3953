using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Parts blocks into messages that Slack takes.</summary>
internal static class MessageSplitter
{
    /// <summary>At least one message; the first has the text given, further ones say that they go on.</summary>
    public static IReadOnlyList<SlackMessage> Split(string text, IReadOnlyList<Block> blocks)
    {
        var messages = new List<List<Block>> { new() };
        var length = 0;
        foreach (var block in blocks)
        {
            var added = LengthOf(block);
            if (messages[^1].Count == SlackLimits.Blocks || (messages[^1].Count > 0 && length + added > SlackLimits.MessageText))
            {
                messages.Add([]);
                length = 0;
            }

            messages[^1].Add(block);
            length += added;
        }

        return [.. messages.Select((part, index) => new SlackMessage(index == 0 ? text : $"(continued, {index + 1} of {messages.Count})", part))];
    }

    private static int LengthOf(Block block) => block switch
    {
        Block.Header header => header.Text.Text.Length,
        Block.Section section => section.Text.Text.Length,
        Block.Context context => context.Elements.Sum(element => element.Text.Length),
        Block.Actions actions => actions.Elements.Sum(element => element is BlockElement.Button button ? button.Text.Text.Length : SlackLimits.Button),
        Block.RichText text => text.Elements.Sum(LengthOf),
        _ => 0,
    };

    private static int LengthOf(RichPart part) => part switch
    {
        RichPart.Words words => words.Elements.Sum(LengthOf),
        RichPart.Cited cited => cited.Elements.Sum(LengthOf),
        RichPart.Preformatted formatted => formatted.Elements.Sum(LengthOf),
        RichPart.Items items => items.Elements.Sum(LengthOf),
        _ => 0,
    };

    private static int LengthOf(RichLeaf leaf) => leaf switch
    {
        RichLeaf.Run run => run.Text.Length,
        RichLeaf.Link link => link.Text.Length,
        _ => 20,
    };
}
