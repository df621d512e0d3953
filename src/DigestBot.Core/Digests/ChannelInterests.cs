using System.Collections.Frozen;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Core.Digests;

/// <summary>What a channel was told and what it cares for: it ranks a channel's stories, beside the news itself. Nothing of it is learnt unseen.</summary>
public sealed record ChannelInterests
{
    /// <summary>A channel of which nothing is known.</summary>
    public static ChannelInterests None { get; } = new();

    /// <summary>The stories that digests of the last seven days told, and when the last of these did.</summary>
    public IReadOnlyDictionary<StoryId, DateTimeOffset> Told { get; init; } = FrozenDictionary<StoryId, DateTimeOffset>.Empty;

    /// <summary>The speakers that the channel follows, by their names as they are searched.</summary>
    public IReadOnlyCollection<string> Speakers { get; init; } = [];

    /// <summary>Its filters.</summary>
    public IReadOnlyList<WordFilter> Filters { get; init; } = [];

    /// <summary>What it wants less of.</summary>
    public IReadOnlyList<DislikedStory> Disliked { get; init; } = [];
}
