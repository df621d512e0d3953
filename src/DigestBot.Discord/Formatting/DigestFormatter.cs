using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Questions;
using DigestBot.Core.Wording;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Formatting;

/// <summary>Lays out a digest: one framed message where it fits, several parted between stories where it does not. Pure.</summary>
internal static class DigestFormatter
{
    private const int MaxTitle = 60;
    private const int MaxHeadline = 300;
    private const int MaxSentences = 900;
    private const int MaxQuote = 700;
    private const int MaxName = 120;
    private const int MaxOutlets = 200;

    /// <summary>The messages of a digest, in order. Where that saves one, what is only named has no links.</summary>
    public static IReadOnlyList<DiscordMessage> Messages(Digest digest)
    {
        var packed = MessagePacker.Pack(Blocks(digest).Select(text => new MessageBlock(text)));
        var plain = packed.Count > 1 ? MessagePacker.Pack(Blocks(digest, linksHeadlines: false).Select(text => new MessageBlock(text))) : packed;
        packed = plain.Count < packed.Count ? plain : packed;
        return [.. packed.Select((blocks, index) => Message(digest, blocks, index, packed.Count))];
    }

    /// <summary>The text of a digest, a block a story.</summary>
    public static IEnumerable<string> Blocks(Digest digest, bool linksHeadlines = true)
    {
        yield return $"## {DiscordText.Escape(digest.Title, MaxTitle)}\n-# {DiscordTime.Hour(digest.DueAt)} · {DigestText.Size(digest)} · {digest.ReadingMinutes} min read";
        foreach (var (index, story) in digest.Stories.Index())
        {
            yield return Story(index + 1, story);
        }

        if (digest.AlsoInTheNews.Count > 0)
        {
            yield return string.Join('\n', digest.AlsoInTheNews.Select(also => $"- {DiscordText.Link(also.Headline, linksHeadlines ? also.Source.Link : null, MaxHeadline)} · {DiscordText.Escape(also.Source.Outlet, MaxName)}").Prepend("**Also in the news**"));
        }
    }

    private static string Story(int number, DigestStory story)
    {
        var text = new StringBuilder();
        text.Append($"**{number}\\. {DiscordText.Link(story.Headline, story.Sources[0].Link, MaxHeadline)}** — {DigestText.SourceCount(story)}");
        if (story.Since is { } since)
        {
            text.Append($"\n-# developing since {DiscordTime.Day(since)}");
        }

        if (story.Sentences.Count > 0)
        {
            text.Append($"\n{DiscordText.Escape(string.Join(' ', story.Sentences), MaxSentences)}");
        }

        if (story.KeyQuote is { } quote)
        {
            var role = DiscordText.Escape(SpeakerTitle.Behind(quote.Role), MaxName);
            text.Append($"\n> “{DiscordText.Escape(quote.Words, MaxQuote)}”{DigestText.Said(quote.Words)}{DiscordText.Strong(SpeakerTitle.Before(quote.Speaker, quote.Role), MaxName)}{role}.");
        }

        if (story.Earlier is { } earlier)
        {
            text.Append($"\n-# Earlier on this topic, {DiscordTime.Day(earlier.SaidAt)}: “{DiscordText.Escape(earlier.Words, MaxQuote)}” · {DiscordText.Link(earlier.Source.Outlet, earlier.Source.Link, MaxName)}");
        }

        return text.Append($"\n-# {DiscordText.Escape(DigestText.Outlets(story), MaxOutlets)}").ToString();
    }

    private static DiscordMessage Message(Digest digest, IReadOnlyList<MessageBlock> blocks, int index, int count)
    {
        var parts = new List<ComponentPayload>();
        if (index > 0)
        {
            parts.Add(Layout.Text($"-# {DiscordText.Escape(digest.Title, MaxTitle)}, continued ({index + 1} of {count})"));
        }

        foreach (var (at, block) in blocks.Index())
        {
            parts.Add(Layout.Text(block.Text));
            if (index == 0 && at == 0 && blocks.Count > 1)
            {
                parts.Add(Layout.Line());
            }
        }

        if (index == count - 1)
        {
            parts.AddRange(Rows(digest));
        }

        var frame = Layout.Container(parts);
        return index == 0 && digest.Mention is { } role && role.All(char.IsAsciiDigit)
            ? new DiscordMessage([Layout.Text($"<@&{role}>"), frame]) { Role = role }
            : new DiscordMessage([frame]);
    }

    private static IEnumerable<ComponentPayload> Rows(Digest digest)
    {
        var choices = digest.Stories.Select(Choice).OfType<(string Label, string Value)>().DistinctBy(choice => choice.Value, StringComparer.Ordinal).ToList();
        if (choices.Count > 0)
        {
            yield return Layout.Row([Layout.Select("select", "Read more of a story…", choices)]);
        }

        yield return Layout.Row([.. DigestSteps.OfDigest.Select((step, number) => Layout.Button(step.Label, new Press(step.OpensForm ? PressKind.Form : PressKind.New, step.Command).Write(number)!))]);
    }

    private static (string Label, string Value)? Choice(DigestStory story) =>
        new Press(PressKind.New, DigestSteps.More(story)).Write(0) is { } value ? (story.Headline, value) : null;
}
