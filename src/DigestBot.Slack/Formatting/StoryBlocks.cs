using DigestBot.Core.Digests;
using DigestBot.Core.Questions;
using DigestBot.Core.Wording;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Lays out one story: what happened, who said what, and who tells it.</summary>
internal static class StoryBlocks
{
    private const int MostSources = 12;

    public static IEnumerable<Block> Of(int number, DigestStory story) =>
    [
        .. new RichTextBuilder().Add(RichList.Number(number)).Add(story.Headline, RichStyle.InBold).Blocks(),
        .. new RichTextBuilder().Add(string.Join(' ', story.Sentences)).Blocks(),
        .. Said(story.KeyQuote),
        .. Earlier(story.Earlier),
        .. Sources(story),
        .. Reasons(story),
    ];

    public static IEnumerable<Block> Buttons(DigestStory story) => ButtonRow.Of(DigestSteps.OfStory(story));

    /// <summary>The story in lines, for notifications.</summary>
    public static IEnumerable<string> Lines(int number, DigestStory story)
    {
        yield return $"{RichList.Number(number)}{story.Headline}";
        yield return string.Join(' ', story.Sentences);
        if (story.KeyQuote is { } quote)
        {
            yield return $"“{quote.Words}”{DigestText.Said(quote.Words)}{SpeakerTitle.Before(quote.Speaker, quote.Role)}{SpeakerTitle.Behind(quote.Role)}.";
        }

        yield return DigestText.Outlets(story);
    }

    private static IEnumerable<Block> Said(DigestQuote? quote) => quote is null
        ? []
        : new RichTextBuilder().Add($"“{quote.Words}”").Add(DigestText.Said(quote.Words))
            .Add(SpeakerTitle.Before(quote.Speaker, quote.Role), RichStyle.InBold).Add($"{SpeakerTitle.Behind(quote.Role)}.").Citations();

    private static IEnumerable<Block> Earlier(EarlierQuote? earlier) => earlier is null
        ? []
        : new RichTextBuilder().Add("Earlier on this topic", RichStyle.InBold).Add(" · ").Add(SlackDates.Day(earlier.SaidAt)).Break()
            .Add($"“{earlier.Words}” ").Add($"({earlier.Source.Outlet})", link: earlier.Source.Link).Citations();

    private static IEnumerable<Block> Sources(DigestStory story)
    {
        var text = new RichTextBuilder();
        foreach (var source in story.Sources.Take(MostSources))
        {
            text.Add(text.IsEmpty ? "" : " · ").Add(source.Outlet, link: source.Link);
        }

        return (story.Sources.Count > MostSources ? text.Add($" · +{story.Sources.Count - MostSources}") : text).Blocks();
    }

    private static IEnumerable<Block> Reasons(DigestStory story)
    {
        var reasons = story.Since is { } since ? story.Reasons.Prepend($"developing since {since.UtcDateTime:d MMM}") : story.Reasons;
        var line = string.Join(" · ", reasons);
        return line.Length > 0 ? [SlackText.Small(line)] : [];
    }
}
