using DigestBot.Core.Articles;

namespace DigestBot.Core.Digests;

/// <summary>Picks the stories of a digest from the best: not more than two on one topic, and not most of them from one owner. Pure.</summary>
internal static class StoryPicker
{
    private const int MostOnTopic = 2;

    /// <summary>Where there is so little, a third on one topic is better than an empty digest.</summary>
    private const int Fewest = 3;

    /// <summary>
    /// The stories to tell in full, the best first, and the rest in their order. A story that would be one too many of its owner gives
    /// way to others, and comes back where there are not enough.
    /// </summary>
    /// <param name="ranked">All stories, the best first.</param>
    /// <param name="count">How many are told at most.</param>
    public static (IReadOnlyList<RankedStory> Told, IReadOnlyList<RankedStory> Others) Pick(IReadOnlyList<RankedStory> ranked, int count)
    {
        var mostOfOwner = Math.Max(2, (count + 1) / 2);
        var told = new List<RankedStory>();
        Fill(story => told.Count(other => other.IsOnTopicOf(story.Profile)) < MostOnTopic && told.Count(other => OwnerOf(other) == OwnerOf(story)) < mostOfOwner, count);
        Fill(story => told.Count(other => other.IsOnTopicOf(story.Profile)) < MostOnTopic, count);
        Fill(_ => true, Math.Min(count, Fewest));
        var kept = told.ToHashSet();
        return ([.. ranked.Where(kept.Contains)], [.. ranked.Where(story => !kept.Contains(story))]);

        void Fill(Func<RankedStory, bool> isFit, int most)
        {
            foreach (var story in ranked)
            {
                if (told.Count >= most)
                {
                    return;
                }

                if (!told.Contains(story) && isFit(story))
                {
                    told.Add(story);
                }
            }
        }
    }

    private static string OwnerOf(RankedStory ranked) => Owner.Of(ranked.Story.Lead);
}
