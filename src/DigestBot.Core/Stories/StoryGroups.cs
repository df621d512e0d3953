namespace DigestBot.Core.Stories;

/// <summary>Articles in groups, each with how alike its articles are and how like those of other groups.</summary>
internal sealed class StoryGroups(StoryTuning tuning)
{
    /// <summary>Below this a likeness is chance: common words that two articles happen to share.</summary>
    private const double LeastMean = 0.02;

    private readonly List<int> groupOf = [];
    private readonly List<List<int>> members = [];
    private readonly List<Dictionary<int, double>> across = [];
    private readonly List<double> inside = [];
    private readonly List<int> changes = [];

    /// <summary>The groups that have articles: their numbers, in the order of their first articles.</summary>
    public IEnumerable<int> All => Enumerable.Range(0, members.Count).Where(group => members[group].Count > 0);

    /// <summary>The articles of a group, in the order in which they came to it.</summary>
    public IReadOnlyList<int> Members(int group) => members[group];

    /// <summary>The group of an article.</summary>
    public int GroupOf(int article) => groupOf[article];

    /// <summary>How often the group has changed: what was worked out before is out of date.</summary>
    public int ChangesOf(int group) => changes[group];

    /// <summary>The groups that have an article like one of this group.</summary>
    public IEnumerable<int> Neighbours(int group) => across[group].Keys;

    /// <summary>Adds an article as a group of its own; gives its number and the group's, which are the same.</summary>
    public int Add(IEnumerable<(int Article, double Likeness)> likenesses)
    {
        var own = groupOf.Count;
        groupOf.Add(own);
        members.Add([own]);
        inside.Add(0);
        changes.Add(0);
        across.Add([]);
        foreach (var (article, likeness) in likenesses)
        {
            var group = groupOf[article];
            across[own][group] = across[own].GetValueOrDefault(group) + likeness;
            across[group][own] = across[own][group];
        }

        return own;
    }

    /// <summary>How alike two groups are, measured by how alike the articles in each are: about 1 for one event, less for two.</summary>
    public double Affinity(int one, int other)
    {
        var (size, otherSize) = (members[one].Count, members[other].Count);
        var mean = across[one].GetValueOrDefault(other) / ((double)size * otherSize);
        var (small, large) = size < otherSize ? (size, otherSize) : (otherSize, size);
        return mean < LeastMean ? 0 : mean / Math.Sqrt(Coherence(one) * Coherence(other)) * (1 + (tuning.SizeBonus * ((1.0 / small) - (1.0 / large))));
    }

    /// <summary>Puts the articles of <paramref name="other"/> into <paramref name="group"/>.</summary>
    public void Merge(int group, int other)
    {
        inside[group] += inside[other] + across[group].GetValueOrDefault(other);
        across[group].Remove(other);
        foreach (var (neighbour, likeness) in across[other])
        {
            if (neighbour != group)
            {
                across[neighbour].Remove(other);
                across[group][neighbour] = across[group].GetValueOrDefault(neighbour) + likeness;
                across[neighbour][group] = across[group][neighbour];
            }
        }

        foreach (var article in members[other])
        {
            groupOf[article] = group;
        }

        members[group].AddRange(members[other]);
        members[other].Clear();
        across[other].Clear();
        changes[group]++;
        changes[other]++;
    }

    // The mean likeness of two articles of the group, with what is expected of any story while it has few.
    private double Coherence(int group)
    {
        var size = members[group].Count;
        return ((tuning.Expected * tuning.ExpectedPairs) + inside[group]) / (tuning.ExpectedPairs + (size * (size - 1) / 2.0));
    }
}
