using DigestBot.Core.Commands;

namespace DigestBot.Slack.Home;

/// <summary>What the app's own page shows of one workspace.</summary>
public sealed record SlackHome
{
    /// <summary>The digests of its channels.</summary>
    public IReadOnlyList<HomeSchedule> Schedules { get; init; } = [];

    /// <summary>What its channels follow, with how each is.</summary>
    public IReadOnlyList<HomeSource> Sources { get; init; } = [];

    /// <summary>What was quoted today, the newest first.</summary>
    public IReadOnlyList<QuoteCard> QuotedToday { get; init; } = [];
}
