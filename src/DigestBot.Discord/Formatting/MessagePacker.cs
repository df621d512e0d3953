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
    public static IReadOnlyList<IReadOnlyList<string>> Pack(IEnumerable<string> blocks)
    {
        var messages = new List<List<string>> { new() };
        var length = 0;
        foreach (var block in blocks.Select(Cut))
        {
            if (messages[^1].Count > 0 && (length + block.Length > Layout.MaxText - KeptText || messages[^1].Count + KeptComponents >= Layout.MaxComponents))
            {
                messages.Add([]);
                length = 0;
            }

            messages[^1].Add(block);
            length += block.Length + 1;
        }

        return messages;
    }

    /// <summary>The parts of one message's frame.</summary>
    public static IEnumerable<ComponentPayload> Texts(IEnumerable<string> blocks) => blocks.Where(block => block.Length > 0).Select(Layout.Text);

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
