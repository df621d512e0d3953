using DigestBot.Core.Stories;

namespace DigestBot.Core.Digests;

/// <summary>A story that may go into a digest, and what it is about, worked out when it is first asked for.</summary>
public sealed class RankedStory(Story story)
{
    /// <summary>
    /// Two stories are of one topic from this likeness on. Of news that people sorted, 23 of 33 pairs of one topic reach it and 5 of 2,112
    /// others (tests/QUALITY.md).
    /// </summary>
    private const double SameTopic = 0.1;

    private readonly Lazy<StoryProfile> profile = new(() => StoryProfile.Of(story.Articles.Select(article => article.Article.Article)));

    /// <summary>The story.</summary>
    public Story Story => story;

    /// <summary>What it is about.</summary>
    public StoryProfile Profile => profile.Value;

    /// <summary>Whether both are about one topic.</summary>
    public bool IsOnTopicOf(StoryProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Profile.LikenessTo(other) >= SameTopic;
    }
}
