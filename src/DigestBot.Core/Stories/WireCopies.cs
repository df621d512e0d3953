using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Reading.Articles;

namespace DigestBot.Core.Stories;

/// <summary>Finds articles that are one text: an agency's, printed by several outlets, cut here and there.</summary>
internal static class WireCopies
{
    private const int RunWords = 4;

    /// <summary>The share of the shorter text's runs of words that the other has too.</summary>
    private const double SameShare = 0.8;

    /// <summary>What stands further down may be each outlet's own, and a copy is told by its beginning.</summary>
    private const int MostWords = 400;

    /// <summary>The articles by text, in order; each text's articles in order.</summary>
    public static IReadOnlyList<IReadOnlyList<KeptArticle>> Group(IReadOnlyList<KeptArticle> articles)
    {
        if (articles.Count == 1)
        {
            return [articles];
        }

        var texts = new List<(List<KeptArticle> Articles, List<HashSet<int>> Runs)>();
        foreach (var article in articles)
        {
            var runs = RunsOf(article.Article.Article);
            if (texts.Find(text => text.Runs.Exists(other => AreSame(runs, other))) is { Articles: not null } same)
            {
                same.Articles.Add(article);
                same.Runs.Add(runs);
            }
            else
            {
                texts.Add(([article], [runs]));
            }
        }

        return [.. texts.Select(text => text.Articles)];
    }

    private static bool AreSame(HashSet<int> one, HashSet<int> other)
    {
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        return small.Count > 0 && small.Count(large.Contains) >= SameShare * small.Count;
    }

    // Runs are kept as hashes: two different ones of one hash are too rare to matter among hundreds.
    private static HashSet<int> RunsOf(Article article)
    {
        var words = article.Blocks.Where(block => block.Kind == BlockKind.Paragraph)
            .SelectMany(block => FoldedText.Of(block.Span.Of(article.Text)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Take(MostWords)
            .Select(word => string.GetHashCode(word, StringComparison.Ordinal))
            .ToArray();
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - RunWords + 1)).Select(at => HashCode.Combine(words[at], words[at + 1], words[at + 2], words[at + 3]))];
    }
}
