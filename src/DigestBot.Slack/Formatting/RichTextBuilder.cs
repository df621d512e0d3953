using DigestBot.Core.Commands;
using DigestBot.Core.Wording;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>
/// Gathers runs of text, cleaned, for blocks in which Slack reads no markup. A run that is too long for its block goes on in the next.
/// Not safe to share between threads.
/// </summary>
internal sealed class RichTextBuilder
{
    private readonly List<List<RichLeaf>> pieces = [[]];
    private int room = SlackLimits.Text;

    public bool IsEmpty => pieces is [{ Count: 0 }];

    /// <summary>Adds text; a link that Slack would not take is left out.</summary>
    public RichTextBuilder Add(string text, RichStyle? style = null, Uri? link = null)
    {
        var rest = Cleaned(text);
        if (link is not null && IsTaken(link) && rest.Trim().Length > 0)
        {
            var label = VisibleText.Cut(rest, SlackLimits.Text);
            Take(label.Length);
            pieces[^1].Add(new RichLeaf.Link(link.AbsoluteUri, label) { Style = style });
            return this;
        }

        while (rest.Length > 0)
        {
            if (room == 0)
            {
                NextPiece();
            }

            var length = rest.Length <= room ? rest.Length : BreakAt(rest, room);
            if (length == 0)
            {
                NextPiece();
                continue;
            }

            pieces[^1].Add(new RichLeaf.Run(rest[..length]) { Style = style });
            room -= length;
            rest = rest[length..];
        }

        return this;
    }

    public RichTextBuilder Add(IEnumerable<TextRun> runs)
    {
        foreach (var run in runs)
        {
            Add(run.Text, StyleOf(run.Style), run.Link);
        }

        return this;
    }

    public RichTextBuilder Break()
    {
        if (!IsEmpty)
        {
            Take(1);
            pieces[^1].Add(new RichLeaf.Run("\n"));
        }

        return this;
    }

    public RichTextBuilder Add(RichLeaf leaf)
    {
        Take(1);
        pieces[^1].Add(leaf);
        return this;
    }

    /// <summary>The runs, in portions that fit into a block each; none when nothing was added.</summary>
    public IReadOnlyList<IReadOnlyList<RichLeaf>> Leaves() => [.. pieces.Where(piece => piece.Count > 0)];

    /// <summary>Blocks of plain paragraphs.</summary>
    public IEnumerable<Block> Blocks() => Leaves().Select(leaves => new Block.RichText([new RichPart.Words(leaves)]));

    /// <summary>Blocks that are set off as a citation.</summary>
    public IEnumerable<Block> Citations() => Leaves().Select(leaves => new Block.RichText([new RichPart.Cited(leaves)]));

    public static bool IsTaken(Uri link) => link.IsAbsoluteUri && link.Scheme is "http" or "https" && link.AbsoluteUri.Length <= SlackLimits.Url;

    private static RichStyle? StyleOf(RunStyle style) => style switch
    {
        RunStyle.Strong => RichStyle.InBold,
        RunStyle.Emphasis => RichStyle.InItalic,
        RunStyle.Struck => RichStyle.Struck,
        RunStyle.Code => RichStyle.AsCode,
        _ => null,
    };

    // A space at either end parts a run from its neighbours.
    private static string Cleaned(string text)
    {
        var clean = VisibleText.Clean(text);
        return clean.Length == 0
            ? text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : ""
            : $"{(char.IsWhiteSpace(text[0]) ? " " : "")}{clean}{(char.IsWhiteSpace(text[^1]) ? " " : "")}";
    }

    // Behind the last space that fits, or in the middle of a word without end, but in no character.
    private static int BreakAt(string text, int most)
    {
        var space = text.LastIndexOf(' ', most - 1);
        return space > 0 ? space + 1
            : most < SlackLimits.Text ? 0
            : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }

    private void Take(int length)
    {
        if (room < length)
        {
            NextPiece();
        }

        room -= length;
    }

    private void NextPiece()
    {
        pieces.Add([]);
        room = SlackLimits.Text;
    }
}
