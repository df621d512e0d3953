using DigestBot.Core.Platforms;

namespace DigestBot.Core.Subscriptions;

/// <summary>A channel's wish for a digest.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Where it is posted.</param>
/// <param name="Schedule">When.</param>
/// <param name="Stories">How many stories at most, 3 to 10.</param>
/// <param name="CreatedAt">When it was set up; the first digest is due at once.</param>
public sealed record Subscription(
    SubscriptionId Id,
    ChannelId Channel,
    DigestSchedule Schedule,
    int Stories,
    DateTimeOffset CreatedAt)
{
    /// <summary>Whether nothing is posted until it is resumed.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether it stands in the settings, so that they change it; a person's own wish in the channel wins over them.</summary>
    public bool IsFromSettings { get; init; }

    /// <summary>When nothing is posted; null for no such hours.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The role that a digest mentions, by the platform's own id; null for nobody.</summary>
    public string? Mention { get; init; }

    /// <summary>Why nothing can be posted until a person changes something ("the bot may not write here"); null where a person paused it, or nobody did.</summary>
    public string? PauseReason { get; init; }

    /// <summary>Which articles are told; empty for all.</summary>
    public IReadOnlyList<WordFilter> Filters { get; init; } = [];
}
