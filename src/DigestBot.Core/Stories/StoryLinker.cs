namespace DigestBot.Core.Stories;

/// <summary>Merges groups into stories, the surest pair first, until no two are alike enough.</summary>
internal sealed class StoryLinker(StoryGroups groups, double threshold)
{
    private readonly PriorityQueue<Pair, (double Affinity, int One, int Other)> queue = new();

    /// <summary>Merges whatever groups are alike enough.</summary>
    public void LinkAll()
    {
        foreach (var group in groups.All)
        {
            Enqueue(group, onlyLater: true);
        }

        Run();
    }

    /// <summary>Merges what is alike enough to a new group, and to what became of it.</summary>
    public void LinkOne(int group)
    {
        Enqueue(group, onlyLater: false);
        Run();
    }

    private void Run()
    {
        while (queue.TryDequeue(out var pair, out _))
        {
            if (groups.ChangesOf(pair.One) != pair.OneChanges || groups.ChangesOf(pair.Other) != pair.OtherChanges)
            {
                continue;
            }

            groups.Merge(pair.One, pair.Other);
            Enqueue(pair.One, onlyLater: false);
        }
    }

    private void Enqueue(int group, bool onlyLater)
    {
        foreach (var neighbour in groups.Neighbours(group))
        {
            if (onlyLater && neighbour < group)
            {
                continue;
            }

            var affinity = groups.Affinity(group, neighbour);
            if (affinity >= threshold)
            {
                // Rounded, so that the order of additions decides nothing.
                var (one, other) = (Math.Min(group, neighbour), Math.Max(group, neighbour));
                queue.Enqueue(new Pair(one, other, groups.ChangesOf(one), groups.ChangesOf(other)), (-Math.Round(affinity, 9), one, other));
            }
        }
    }

    private readonly record struct Pair(int One, int Other, int OneChanges, int OtherChanges);
}
