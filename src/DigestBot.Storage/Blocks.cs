using DigestBot.Reading;
using DigestBot.Reading.Articles;

namespace DigestBot.Storage;

/// <summary>The blocks of an article as both databases keep them: a letter for the kind before each stretch, "T0-40 P42-300".</summary>
internal static class Blocks
{
    private const string Letters = "PTHBCF";

    public static string Write(IReadOnlyList<Block> blocks) =>
        string.Join(' ', blocks.Select(block => $"{Letters[(int)block.Kind]}{block.Span.Start}-{block.Span.End}"));

    public static List<Block> Read(string text)
    {
        var blocks = new List<Block>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            var entry = text.AsSpan()[range];
            var dash = entry.IndexOf('-');
            if (dash > 1)
            {
                var span = new TextSpan(int.Parse(entry[1..dash]), int.Parse(entry[(dash + 1)..]));
                blocks.Add(new Block(span, (BlockKind)Letters.IndexOf(entry[0], StringComparison.Ordinal)));
            }
        }

        return blocks;
    }
}
