using DigestBot.Core.Checks;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Utterances;

/// <summary>The wordings of one utterance. Pure.</summary>
public static class UtteranceWordings
{
    /// <summary>
    /// The wordings, each once, whatever their marks and case: first the base, which is the longest that most outlets print whole or as a
    /// part of more, then the others by how many print them.
    /// </summary>
    public static IReadOnlyList<UtteranceWording> Of(IEnumerable<UtteranceMention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var groups = mentions
            .OrderBy(mention => mention.PublishedAt ?? DateTimeOffset.MaxValue)
            .ThenBy(mention => mention.Article.Value, StringComparer.Ordinal)
            .GroupBy(mention => FoldedText.Of(mention.Words), StringComparer.Ordinal)
            .ToList();
        if (groups.Count == 0)
        {
            return [];
        }

        var first = BaseOf(groups);
        var words = groups.Find(group => group.Key == first)!.First().Words;
        return
        [
            .. groups.Select(group => new UtteranceWording(group.First().Words, [.. group], group.Key == first ? [] : WordDifference.Between(words, group.First().Words)))
                .OrderByDescending(wording => FoldedText.Of(wording.Words) == first)
                .ThenByDescending(wording => wording.Outlets.Count)
                .ThenByDescending(wording => wording.Words.Length),
        ];
    }

    private static string BaseOf(List<IGrouping<string, UtteranceMention>> groups)
    {
        var outlets = groups.SelectMany(group => group).Select(mention => mention.Source).Distinct(StringComparer.Ordinal).Count();
        var held = groups.ConvertAll(group => (Words: group.Key, Outlets: OutletsThatHold(group.Key, groups)));
        return held.Where(wording => wording.Outlets * 2 > outlets)
            .OrderByDescending(wording => wording.Words.Length)
            .Concat(held.OrderByDescending(wording => wording.Outlets).ThenByDescending(wording => wording.Words.Length))
            .First().Words;
    }

    private static int OutletsThatHold(string words, List<IGrouping<string, UtteranceMention>> groups) =>
        groups.Where(group => $" {group.Key} ".Contains($" {words} ", StringComparison.Ordinal))
            .SelectMany(group => group)
            .Select(mention => mention.Source)
            .Distinct(StringComparer.Ordinal)
            .Count();
}
