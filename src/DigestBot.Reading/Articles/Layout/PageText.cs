using System.Text;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Gathers the blocks of a page or a Markdown file into one text, a blank line between any two.</summary>
internal sealed class PageText
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];

    /// <summary>Adds a block; white space in it is folded, and a block without anything else is passed over.</summary>
    public void Add(ReadOnlySpan<char> words, BlockKind kind)
    {
        var start = text.Length == 0 ? 0 : text.Length + 2;
        var isFirst = true;
        foreach (var range in words.SplitAny(" \t\r\n\f\v\u00a0"))
        {
            var word = words[range];
            if (word.IsEmpty)
            {
                continue;
            }

            text.Append(isFirst ? (start == 0 ? "" : "\n\n") : " ").Append(word);
            isFirst = false;
        }

        if (!isFirst)
        {
            blocks.Add(new Block(new TextSpan(start, text.Length), kind));
        }
    }

    /// <summary>The text and its blocks. A heading with nothing of its own behind it is the title of a link, and is left out.</summary>
    public (string Text, List<Block> Blocks) Done()
    {
        var whole = text.ToString();
        var kept = new PageText();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Heading || (i + 1 < blocks.Count && blocks[i + 1].Kind != BlockKind.Heading))
            {
                kept.Add(whole.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length), blocks[i].Kind);
            }
        }

        return kept.blocks.Count == blocks.Count ? (whole, blocks) : (kept.text.ToString(), kept.blocks);
    }
}
