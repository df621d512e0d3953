using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Turns digests and answers into messages that Slack takes. Pure.</summary>
internal static class SlackFormatter
{
    /// <summary>The message for the channel, then those for its thread: one a story, and what did not fit into one.</summary>
    public static IReadOnlyList<SlackMessage> Digest(Digest digest)
    {
        var parent = MessageSplitter.Split(SlackText.Fallback(DigestBlocks.Lines(digest)), [.. DigestBlocks.Of(digest), .. DigestBlocks.Buttons()]);
        var stories = digest.Stories.SelectMany((story, index) => Split(StoryBlocks.Lines(index + 1, story), [.. StoryBlocks.Of(index + 1, story), .. StoryBlocks.Buttons(story)]));
        return [.. parent, .. stories];
    }

    /// <summary>An answer, in one message or several; all but the first go on where it ends.</summary>
    public static IReadOnlyList<SlackMessage> Reply(CommandReply reply) => Split(ReplyBlocks.Lines(reply), [.. ReplyBlocks.Of(reply)]);

    private static IReadOnlyList<SlackMessage> Split(IEnumerable<string> lines, IReadOnlyList<Block> blocks) => MessageSplitter.Split(SlackText.Fallback(lines), blocks);
}
