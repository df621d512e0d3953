using DigestBot.Core.Commands;

namespace DigestBot.Tests;

/// <summary>What a reply says, as one text.</summary>
internal static class PlainReply
{
    public static string Of(CommandReply reply) => string.Join('\n', reply.Sections.SelectMany(Lines).Prepend(reply.Title).Where(line => !string.IsNullOrEmpty(line)));

    private static IEnumerable<string?> Lines(ReplySection section) => section switch
    {
        ReplySection.Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
        ReplySection.Points points => points.Items.Select(item => string.Concat(item.Select(run => run.Text))),
        ReplySection.Fields fields => fields.Items.Select(field => $"{field.Name}: {field.Value}"),
        ReplySection.Attachment file => [file.Content],
        _ => [],
    };
}
