using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Core.Wording;
using Spectre.Console.Rendering;

namespace DigestBot.Platforms.Terminal;

/// <summary>Turns replies and digests into lines for a terminal. Pure.</summary>
internal sealed class ConsoleFormatter(TimeZoneInfo zone)
{
    private readonly QuoteCardView cards = new(new DateText(zone));
    private readonly DigestView digests = new(new DateText(zone));

    public IEnumerable<IRenderable> Digest(Digest digest) => digests.Draw(digest);

    public IEnumerable<IRenderable> Reply(CommandReply reply)
    {
        if (reply.Title is { } title)
        {
            yield return new TextLine().Add(title, Palette.Heading);
        }

        if (reply.Chips.Count > 0)
        {
            yield return new TextLine().Add(string.Join(" · ", reply.Chips), Palette.Faint);
        }

        var isFirst = reply.Title is null && reply.Chips.Count == 0;
        foreach (var section in reply.Sections)
        {
            if (!isFirst)
            {
                yield return new TextLine();
            }

            isFirst = false;
            foreach (var line in Section(section))
            {
                yield return line;
            }
        }

        foreach (var line in Foot(reply))
        {
            yield return line;
        }
    }

    private IEnumerable<IRenderable> Section(ReplySection section) => section switch
    {
        ReplySection.Paragraph paragraph => [Runs(new TextLine(), paragraph.Runs)],
        ReplySection.Points points => points.Items.Select(item => Runs(new TextLine(0, 2).Add("· "), item)),
        ReplySection.Card card => cards.Draw(card.Quote),
        ReplySection.Fields fields => fields.Items.Select(field => new TextLine(0, 2).Add($"{field.Name}: ", Palette.Strong).Add(field.Value)),
        ReplySection.Preview preview => digests.Draw(preview.Digest),
        ReplySection.Attachment file => file.Content.Split('\n').Prepend($"{file.FileName}:").Select(line => new TextLine().Add(line)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static TextLine Runs(TextLine line, IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            line.Add(run.Style == RunStyle.Struck ? $"~~{run.Text}~~" : run.Text, Palette.Of(run.Style));
            if (run.Link is { } link)
            {
                line.Add(" ").Add(link.AbsoluteUri, Palette.Faint);
            }
        }

        return line;
    }

    // A terminal has no buttons: the command behind each is shown instead.
    private static IEnumerable<IRenderable> Foot(CommandReply reply)
    {
        if (reply.Buttons.Count > 0 || reply.Page is not null)
        {
            yield return new TextLine();
        }

        if (reply.Page is { } page)
        {
            var line = new TextLine().Add(PageText.Position(page), Palette.Faint);
            yield return page.NextCommand is null ? line : line.Add(" · next: ", Palette.Faint).Add(page.NextCommand, Palette.Code);
        }

        foreach (var button in reply.Buttons)
        {
            yield return new TextLine(0, 4).Add($"[{button.Label}] ", Palette.Faint).Add(button.Command, Palette.Code);
        }
    }
}
