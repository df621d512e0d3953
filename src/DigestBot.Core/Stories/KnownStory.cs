using DigestBot.Core.Articles;

namespace DigestBot.Core.Stories;

/// <summary>A story as it is remembered between digests.</summary>
/// <param name="Id">Its name, which stays.</param>
/// <param name="StartedAt">The date of its earliest article: "developing since Monday".</param>
/// <param name="LatestAt">The date of its latest article.</param>
/// <param name="Articles">All its articles so far, the earliest known first.</param>
/// <param name="Profile">What it is about.</param>
public sealed record KnownStory(StoryId Id, DateTimeOffset StartedAt, DateTimeOffset LatestAt, IReadOnlyList<ArticleId> Articles, StoryProfile Profile);
