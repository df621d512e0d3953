using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Core.Wording;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Lays out an answer.</summary>
internal static class ReplyBlocks
{
    public static IEnumerable<Block> Of(CommandReply reply) =>
    [
        .. Title(reply.Title),
        .. reply.Chips.Count > 0 ? [SlackText.Small(string.Join(" · ", reply.Chips))] : Array.Empty<Block>(),
        .. Sections(reply.Sections),
        .. reply.Page is { } page ? [SlackText.Small(PageText.Position(page))] : Array.Empty<Block>(),
        .. ButtonRow.Of(Buttons(reply), reply.Sections.Sum(ActionsOf)),
    ];

    /// <summary>The answer in lines, for notifications and where blocks are refused.</summary>
    public static IEnumerable<string> Lines(CommandReply reply) => reply.Sections.SelectMany(Lines).Prepend(string.Join(" · ", reply.Chips)).Prepend(reply.Title ?? "");

    // A heading that is cut would lose words; a long one is set as bold text.
    private static IEnumerable<Block> Title(string? title) => title is null ? []
        : title.Length <= SlackLimits.Header ? [new Block.Header(SlackText.Plain(title, SlackLimits.Header))]
        : new RichTextBuilder().Add(title, RichStyle.InBold).Blocks();

    // Cards that follow one another are parted by a line.
    private static IEnumerable<Block> Sections(IReadOnlyList<ReplySection> sections)
    {
        var buttons = 0;
        for (var i = 0; i < sections.Count; i++)
        {
            if (i > 0 && sections[i - 1] is ReplySection.Card && sections[i] is ReplySection.Card)
            {
                yield return new Block.Divider();
            }

            foreach (var block in Section(sections[i], buttons))
            {
                yield return block;
            }

            buttons += ActionsOf(sections[i]);
        }
    }

    private static int ActionsOf(ReplySection section) => section is ReplySection.Card { Quote: var card } ? card.Actions.Count : 0;

    private static IEnumerable<Block> Section(ReplySection section, int buttons) => section switch
    {
        ReplySection.Paragraph { Runs: var runs } when runs.All(run => run is { Style: RunStyle.Faint, Link: null }) => Faint(runs),
        ReplySection.Paragraph paragraph => new RichTextBuilder().Add(paragraph.Runs).Blocks(),
        ReplySection.Points points => RichList.Bulleted(points.Items.Select(item => new RichTextBuilder().Add(item))),
        ReplySection.Card card => QuoteCardBlocks.Of(card.Quote, buttons),
        ReplySection.Fields fields => RichList.Bulleted(fields.Items.Select(field => new RichTextBuilder().Add($"{field.Name}: ", RichStyle.InBold).Add(field.Value))),
        ReplySection.Preview preview => [.. DigestBlocks.Of(preview.Digest), .. preview.Digest.Stories.SelectMany(Story)],
        ReplySection.Attachment file => [.. new RichTextBuilder().Add(file.FileName, RichStyle.InBold).Blocks(), .. RichList.Preformatted(file.Content)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<Block> Faint(IReadOnlyList<TextRun> runs)
    {
        var text = string.Concat(runs.Select(run => run.Text));
        return string.IsNullOrWhiteSpace(text) ? [] : [SlackText.Small(text)];
    }

    private static IEnumerable<Block> Story(DigestStory story, int index) => StoryBlocks.Of(index + 1, story).Prepend(new Block.Divider());

    private static IEnumerable<string> Lines(ReplySection section) => section switch
    {
        ReplySection.Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
        ReplySection.Points points => points.Items.Select(item => $"• {string.Concat(item.Select(run => run.Text))}"),
        ReplySection.Card card => QuoteCardBlocks.Lines(card.Quote),
        ReplySection.Fields fields => fields.Items.Select(field => $"{field.Name}: {field.Value}"),
        ReplySection.Preview preview => DigestBlocks.Lines(preview.Digest),
        ReplySection.Attachment file => file.Content.Split('\n').Prepend(file.FileName),
        _ => [],
    };

    private static IEnumerable<(string Kind, string Label, string Command)> Buttons(CommandReply reply)
    {
        if (reply.Page?.PreviousCommand is { } previous)
        {
            yield return (ButtonRow.Page, PageText.Back, previous);
        }

        if (reply.Page?.NextCommand is { } next)
        {
            yield return (ButtonRow.Page, PageText.Next(reply.Page), next);
        }

        foreach (var button in reply.Buttons)
        {
            yield return (button.OpensForm ? ButtonRow.Form : ButtonRow.Run, button.Label, button.Command);
        }

        if (reply.ShareCommand is { } share)
        {
            yield return (ButtonRow.Run, "Share to channel", share);
        }
    }
}
