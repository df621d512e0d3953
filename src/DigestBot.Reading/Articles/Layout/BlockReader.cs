using DigestBot.Reading.Language;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Cuts a text into blocks and says what each is: the title, wherever it stands; paragraphs; what surrounds them.</summary>
internal static class BlockReader
{
    private const int LongestTitle = 200;
    private const int ShortestWord = 3;

    private static readonly System.Buffers.SearchValues<char> Opening = System.Buffers.SearchValues.Create("“„«\"‘'");

    /// <summary>The blocks of <paramref name="text"/> from <paramref name="start"/>, and the title: the one given, else the first short line.</summary>
    public static (string Title, List<Block> Blocks) Read(string text, int start, string? title)
    {
        var lines = Lines.Of(text, start);
        var heading = title ?? TitleIn(text, lines);
        var blocks = new List<Block>(lines.Count);
        foreach (var line in lines)
        {
            var words = text.AsSpan(line.Start, line.Length);
            blocks.Add(new Block(line, IsTitle(words, heading) ? BlockKind.Title : LineKinds.Of(words)));
        }

        if (blocks.TrueForAll(block => block.Kind != BlockKind.Paragraph))
        {
            TakeLongest(text, blocks);
        }

        Surroundings.Mark(text, blocks);
        return (heading, blocks);
    }

    private static string TitleIn(string text, List<TextSpan> lines)
    {
        if (lines.Count < 2)
        {
            return "";
        }

        var first = text.AsSpan(lines[0].Start, lines[0].Length);
        return first.Length <= LongestTitle && (!LineKinds.EndsSentence(first) || IsHeadline(first)) ? OneLine(first) : "";
    }

    // A headline may end with a full stop: then it is told by its capitals.
    private static bool IsHeadline(ReadOnlySpan<char> line) => (IsCapitalised(line) && !IsAttributed(line)) || line[^1] is '?' or '!';

    // All its words but "with" and the like: a sentence full of names has others.
    private static bool IsCapitalised(ReadOnlySpan<char> line)
    {
        foreach (var range in line.Split(' '))
        {
            var word = line[range].Trim("“”‘’\"'(),.:;");
            if (word.Length > ShortestWord && char.IsLower(word[0]) && !Language.Lexicon.English.Find(word).Is(Language.WordClasses.Function))
            {
                return false;
            }
        }

        return true;
    }

    // “We go,” Lind said. A sentence that says who speaks, not a headline.
    private static bool IsAttributed(ReadOnlySpan<char> line) => line.ContainsAny(Opening) && line.IndexOf(',') is var comma and > 0 && comma + 1 < line.Length && line[comma + 1] is '”' or '“' or '"' or '’' or '»' or '\'';

    private static string OneLine(ReadOnlySpan<char> line) => string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsTitle(ReadOnlySpan<char> line, string title) =>
        title.Length > 0 && line.Length <= title.Length + 40 && SameLetters(line, title);

    // The same headline, whatever its spaces, marks and case.
    private static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i]))
            {
                i++;
            }

            while (j < b.Length && !char.IsLetterOrDigit(b[j]))
            {
                j++;
            }

            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (char.ToLowerInvariant(a[i++]) != char.ToLowerInvariant(b[j++]))
            {
                return false;
            }
        }
    }

    // A text without a single full stop (a teaser, a poem) is still a text: all its lines but the title are read.
    private static void TakeLongest(string text, List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is BlockKind.Heading or BlockKind.Caption && WordCount.Of(blocks[i].Span.Of(text)) >= 3)
            {
                blocks[i] = blocks[i] with { Kind = BlockKind.Paragraph };
            }
        }
    }
}
