using DigestBot.Core.Platforms;

namespace DigestBot.Slack.Home;

/// <summary>The digest of one channel.</summary>
/// <param name="Channel">Which channel.</param>
/// <param name="Words">When it comes, in words ("daily 7:30, Europe/Berlin").</param>
/// <param name="NextAt">When it is due next; null when it is not.</param>
/// <param name="Problem">Why it is paused; null when it is not.</param>
public sealed record HomeSchedule(ChannelId Channel, string Words, DateTimeOffset? NextAt, string? Problem);
