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

    /// <summary>The whole text and its blocks, but headings with nothing of their own behind them, which are titles of links.</summary>
    public (string Text, List<Block> Blocks) Whole() => Kept(_ => true);

    /// <summary>The text and its blocks without what surrounds it.</summary>
    public (string Text, List<Block> Blocks) Bare() => Kept(kind => kind is BlockKind.Paragraph or BlockKind.Heading);

    private (string Text, List<Block> Blocks) Kept(Func<BlockKind, bool> isKept)
    {
        var whole = text.ToString();
        Surroundings.Mark(whole, blocks);
        var read = blocks.FindAll(block => isKept(block.Kind));
        var kept = new PageText();
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i].Kind != BlockKind.Heading || (i + 1 < read.Count && read[i + 1].Kind != BlockKind.Heading))
            {
                kept.Add(whole.AsSpan(read[i].Span.Start, read[i].Span.Length), read[i].Kind);
            }
        }

        return kept.blocks.Count == blocks.Count ? (whole, blocks) : (kept.text.ToString(), kept.blocks);
    }
}
