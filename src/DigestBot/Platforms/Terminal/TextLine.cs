using DigestBot.Core.Wording;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestBot.Platforms.Terminal;

/// <summary>
/// A paragraph set in by <paramref name="indent"/> columns, its further rows by <paramref name="hanging"/>. Text added to it is
/// cleaned; a word longer than the row, such as an address, stays whole so that it can be copied.
/// </summary>
internal sealed class TextLine(int indent = 0, int? hanging = null) : IRenderable
{
    private readonly List<List<Segment>> words = [];
    private bool isWordOpen;

    public bool IsEmpty => words.Count == 0;

    public TextLine Add(string text, Style? style = null)
    {
        if (text.Length == 0)
        {
            return this;
        }

        isWordOpen &= !char.IsWhiteSpace(text[0]);
        foreach (var word in VisibleText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            AddWord(new Segment(word, style ?? Palette.Plain));
            isWordOpen = false;
        }

        isWordOpen = !char.IsWhiteSpace(text[^1]);
        return this;
    }

    public Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(20, maxWidth), maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var column = indent;
        yield return new Segment(new string(' ', indent));
        for (var i = 0; i < words.Count; i++)
        {
            var cells = Segment.CellCount(words[i]);
            if (i > 0 && column + 1 + cells > maxWidth)
            {
                yield return Segment.LineBreak;
                yield return new Segment(new string(' ', hanging ?? indent));
                column = hanging ?? indent;
            }
            else if (i > 0)
            {
                yield return new Segment(" ", words[i][0].Style);
                column++;
            }

            foreach (var segment in words[i])
            {
                yield return segment;
            }

            column += cells;
        }

        yield return Segment.LineBreak;
    }

    // Text that follows without a space between belongs to the same word: a comma is not parted from what it follows.
    private void AddWord(Segment segment)
    {
        if (isWordOpen && words.Count > 0)
        {
            words[^1].Add(segment);
        }
        else
        {
            words.Add([segment]);
        }
    }
}
