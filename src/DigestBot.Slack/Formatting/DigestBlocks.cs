using DigestBot.Core.Digests;
using DigestBot.Core.Wording;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Lays out the message that stands in the channel: the heading, and each story in a line with its sources.</summary>
internal static class DigestBlocks
{
    public static IEnumerable<Block> Of(Digest digest)
    {
        yield return new Block.Header(SlackText.Plain(digest.Title, SlackLimits.Header));
        yield return new Block.Context([new TextObject.Marked($"{Mrkdwn.Moment(digest.DueAt)} · {DigestText.Size(digest)} · {digest.ReadingMinutes} min read")]);
        foreach (var block in Stories(digest).Concat(Others(digest)))
        {
            yield return block;
        }
    }

    public static IEnumerable<Block> Buttons() => ButtonRow.Of(DigestSteps.OfDigest);

    /// <summary>The digest in lines, for notifications.</summary>
    public static IEnumerable<string> Lines(Digest digest) => digest.Stories
        .Select((story, index) => $"{RichList.Number(index + 1)}{story.Headline} ({DigestText.Outlets(story)})")
        .Prepend($"{digest.Title} · {DigestText.Size(digest)} · {digest.ReadingMinutes} min read");

    private static IEnumerable<Block> Stories(Digest digest)
    {
        var text = new RichTextBuilder();
        if (digest.Mention is { } group && IsGroup(group))
        {
            text.Add(new RichLeaf.UserGroup(group)).Break();
        }

        foreach (var (index, story) in digest.Stories.Index())
        {
            text.Break().Add(RichList.Number(index + 1)).Add(story.Headline, RichStyle.InBold, story.Sources is [{ Link: var link }, ..] ? link : null);
            text.Break().Add($"{DigestText.SourceCount(story)}: {DigestText.Outlets(story)}", RichStyle.InItalic);
        }

        return text.Blocks();
    }

    private static IEnumerable<Block> Others(Digest digest)
    {
        if (digest.AlsoInTheNews.Count == 0)
        {
            return [];
        }

        var items = digest.AlsoInTheNews.Select(also => new RichTextBuilder().Add(also.Headline, link: also.Source.Link).Add($" ({also.Source.Outlet})"));
        return [.. new RichTextBuilder().Add("Also in the news", RichStyle.InBold).Blocks(), .. RichList.Bulleted(items)];
    }

    // "S0614TZR7"; anything else would have the whole message refused.
    private static bool IsGroup(string id) => id.Length is > 1 and <= 32 && id[0] == 'S' && id.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
}
