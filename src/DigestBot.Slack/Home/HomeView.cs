using DigestBot.Slack.Formatting;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Home;

/// <summary>Lays out the app's own page: what can be set up, then what is, then what was said today.</summary>
internal static class HomeView
{
    private const int MostSchedules = 20;
    private const int MostSources = 30;
    private const int MostQuotes = 5;

    private static readonly (string Kind, string Label, string Command)[] Beginnings =
    [
        (ButtonRow.Form, "Schedule a digest", "/digest schedule"),
        (ButtonRow.Form, "Add a source", "/source add"),
        (ButtonRow.Form, "Who said what?", "/whosaid"),
        (ButtonRow.Form, "Filter a digest", "/digest filter"),
    ];

    public static SlackView Of(SlackHome home)
    {
        IEnumerable<Block> blocks =
        [
            Heading("News digests, and who said what"),
            .. new RichTextBuilder().Add("Set up when a channel gets its digest, add what it follows, or ask what somebody said.").Blocks(),
            .. ButtonRow.Of(Beginnings),
            Heading("Digests"),
            .. Schedules(home.Schedules),
            Heading("Sources"),
            .. Sources(home.Sources),
            Heading("Quoted today"),
            .. Quotes(home),
        ];
        return new SlackView("home", [.. blocks.Take(SlackLimits.BlocksOfView)]);
    }

    private static Block.Header Heading(string text) => new(SlackText.Plain(text, SlackLimits.Header));

    private static IEnumerable<Block> Schedules(IReadOnlyList<HomeSchedule> schedules) => schedules.Count == 0
        ? new RichTextBuilder().Add("No channel gets a digest yet.").Blocks()
        : [.. RichList.Bulleted(schedules.Take(MostSchedules).Select(Schedule)), .. More(schedules.Count, MostSchedules)];

    private static RichTextBuilder Schedule(HomeSchedule schedule)
    {
        var line = new RichTextBuilder();
        _ = SlackChannel.TryRead(schedule.Channel, out var channel) && channel.Value.Channel is ['C' or 'G', ..] ? line.Add(new RichLeaf.Channel(channel.Value.Channel)) : line.Add("A direct message");
        line.Add($" · {schedule.Words}");
        return schedule.Problem is { } problem ? line.Add(" · paused: ", RichStyle.InBold).Add(problem)
            : schedule.NextAt is { } next ? line.Add(" · next ").Add(new RichLeaf.Date(next.ToUnixTimeSeconds(), "{date_short_pretty} {time}", $"{next.UtcDateTime:ddd d MMM HH:mm} UTC"))
            : line;
    }

    private static IEnumerable<Block> Sources(IReadOnlyList<HomeSource> sources)
    {
        if (sources.Count == 0)
        {
            return new RichTextBuilder().Add("Nothing is followed yet.").Blocks();
        }

        var ill = sources.Where(source => source.Health is not null).ToList();
        var summary = ill.Count == 0 ? $"All {sources.Count} are well." : $"{ill.Count} of {sources.Count} to look at.";
        var items = ill.Concat(sources.Where(source => source.Health is null)).Take(MostSources).Select(source =>
        {
            var line = new RichTextBuilder().Add(source.Name, link: source.Link);
            return source.Health is { } health ? line.Add($" · {health}", RichStyle.InBold) : line;
        });
        return [.. new RichTextBuilder().Add(summary).Blocks(), .. RichList.Bulleted(items), .. More(sources.Count, MostSources)];
    }

    private static IEnumerable<Block> Quotes(SlackHome home) => home.QuotedToday.Count == 0
        ? new RichTextBuilder().Add("Nobody was quoted yet today.").Blocks()
        : home.QuotedToday.Take(MostQuotes).SelectMany((card, index) => QuoteCardBlocks.Of(card with { Actions = [] }).Prepend(index == 0 ? null : new Block.Divider()).OfType<Block>());

    private static IEnumerable<Block> More(int count, int shown) => count > shown ? [SlackText.Small($"and {count - shown} more")] : [];
}
