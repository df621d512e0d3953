namespace DigestBot.Tools;

/// <summary>What a batch of stories writes for an article: the story is named for its first article.</summary>
internal sealed record StoryLine(string Id, string Story);
