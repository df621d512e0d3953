using DigestBot.Reading.Language;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Marks blocks of which only the whole article shows that they are no part of it.</summary>
internal static class Surroundings
{
    /// <summary>Where the last part of an article begins, in hundredths of its length: behind its closing lines it does not go on.</summary>
    private const int ClosingShare = 60;

    private const int LongestNameWords = 6;
    private const int ShortestRepeat = 30;
    private const int LongestRepeat = 400;

    /// <summary>Repeats are looked for in articles of at most this length: the search takes time with the square of it.</summary>
    private const int LongestSearched = 60_000;

    public static void Mark(string text, List<Block> blocks)
    {
        DropTail(text, blocks);
        DropRepeats(text, blocks);
    }

    // What follows "Related articles" are links, what follows "About Lindwater" is what the company says of itself in all its releases.
    private static void DropTail(string text, List<Block> blocks)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            if (blocks[i].Span.Start * 100L >= text.Length * (long)ClosingShare && (OpensTail(text, blocks[i]) || OpensPortrait(text, blocks, i)))
            {
                for (var j = i; j < blocks.Count; j++)
                {
                    blocks[j] = blocks[j] with { Kind = BlockKind.Furniture };
                }

                return;
            }
        }
    }

    // Not "Related: Snow shuts the pass", one link between two paragraphs.
    private static bool OpensTail(string text, Block block)
    {
        var line = SpanOf(text, block);
        return block.Kind == BlockKind.Furniture
            && (line.IndexOf(':') is var colon && (colon < 0 || colon == line.Length - 1))
            && LineTable.English.OpensTail(LineTable.Fold(line));
    }

    // "About Lindwater", and the next paragraph begins "Lindwater is".
    private static bool OpensPortrait(string text, List<Block> blocks, int i)
    {
        var line = SpanOf(text, blocks[i]);
        return line.StartsWith("about ", StringComparison.OrdinalIgnoreCase)
            && i + 1 < blocks.Count
            && WordCount.Of(line) <= LongestNameWords
            && !LineKinds.EndsSentence(line.TrimEnd(':'))
            && SpanOf(text, blocks[i + 1]).StartsWith(line["about ".Length..].TrimEnd(':'), StringComparison.OrdinalIgnoreCase);
    }

    // A pull quote, or a teaser: words that stand in another paragraph as well.
    private static void DropRepeats(string text, List<Block> blocks)
    {
        if (text.Length > LongestSearched)
        {
            return;
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is { Kind: BlockKind.Paragraph, Span.Length: >= ShortestRepeat and <= LongestRepeat } && IsRepeat(text, blocks, i))
            {
                blocks[i] = blocks[i] with { Kind = BlockKind.Furniture };
            }
        }
    }

    private static bool IsRepeat(string text, List<Block> blocks, int i)
    {
        var words = SpanOf(text, blocks[i]).Trim("“”\"‘’'«»„ .,…");
        if (words.Length < ShortestRepeat)
        {
            return false;
        }

        for (var j = 0; j < blocks.Count; j++)
        {
            // Of two that are alike, the first stays.
            var isMore = blocks[j].Span.Length > blocks[i].Span.Length || (blocks[j].Span.Length == blocks[i].Span.Length && j < i);
            if (isMore && blocks[j].Kind == BlockKind.Paragraph && SpanOf(text, blocks[j]).Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> SpanOf(string text, Block block) => text.AsSpan(block.Span.Start, block.Span.Length);
}
