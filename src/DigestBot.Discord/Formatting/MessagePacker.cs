using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Formatting;

/// <summary>Fills messages with blocks of text, each block whole, within Discord's limits.</summary>
internal static class MessagePacker
{
    /// <summary>For the frame, the rows of buttons and what stands above the frame.</summary>
    private const int KeptComponents = 14;

    /// <summary>For what stands above and below the blocks of each message.</summary>
    private const int KeptText = 120;

    /// <summary>The blocks of each message, in order; a block that no message could hold is cut.</summary>
    public static IReadOnlyList<IReadOnlyList<MessageBlock>> Pack(IEnumerable<MessageBlock> blocks)
    {
        var messages = new List<List<MessageBlock>> { new() };
        var length = 0;
        foreach (var block in blocks.Select(block => block with { Text = Cut(block.Text) }))
        {
            if (messages[^1].Count > 0 && (length + block.Text.Length > Layout.MaxText - KeptText || messages[^1].Sum(other => other.Size) + block.Size + KeptComponents > Layout.MaxComponents))
            {
                messages.Add([]);
                length = 0;
            }

            messages[^1].Add(block);
            length += block.Text.Length + 1;
        }

        return messages;
    }

    /// <summary>The parts of one message's frame.</summary>
    public static IEnumerable<ComponentPayload> Parts(IEnumerable<MessageBlock> blocks) => blocks.Where(block => block.Text.Length > 0)
        .SelectMany(block => block.Buttons.Count > 0 ? [Layout.Text(block.Text), Layout.Row(block.Buttons)] : (ComponentPayload[])[Layout.Text(block.Text)]);

    // Not within a letter of two units, nor behind a backslash.
    private static string Cut(string block)
    {
        const int Most = Layout.MaxText - KeptText;
        if (block.Length <= Most)
        {
            return block;
        }

        var line = block.LastIndexOf('\n', Most);
        var end = line > Most / 2 ? line : Most - 1;
        while (end > 0 && (char.IsLowSurrogate(block[end]) || block[end - 1] == '\\'))
        {
            end--;
        }

        return $"{block[..end]}…";
    }
}
