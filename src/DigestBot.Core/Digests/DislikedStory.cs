using DigestBot.Core.Stories;

namespace DigestBot.Core.Digests;

/// <summary>A story that a channel wants less of: those on its topic come later in its digests.</summary>
/// <param name="Story">Its name.</param>
/// <param name="Headline">Its headline, for people.</param>
/// <param name="Profile">What it is about.</param>
/// <param name="DislikedAt">When somebody said so.</param>
public sealed record DislikedStory(StoryId Story, string Headline, StoryProfile Profile, DateTimeOffset DislikedAt);
