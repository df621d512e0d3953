using System.Text.RegularExpressions;
using DigestBot.Core.Articles;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Subscriptions;

/// <summary>
/// What articles a channel wants or does not want: "energy" means the whole word, in any case and with any accents; "/wind ?farm/" is
/// a regular expression; a minus before either leaves out what fits. Immutable, so safe to share between threads.
/// </summary>
public sealed class WordFilter
{
    /// <summary>The longest rule, in characters.</summary>
    public const int MaxLength = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly string words;
    private readonly Regex? pattern;

    private WordFilter(string text, bool isExclusion, string words, Regex? pattern)
    {
        Text = text;
        IsExclusion = isExclusion;
        this.words = words;
        this.pattern = pattern;
    }

    /// <summary>The rule as it was typed.</summary>
    public string Text { get; }

    /// <summary>Whether articles that fit are left out.</summary>
    public bool IsExclusion { get; }

    /// <summary>Reads a rule; null for one that is empty, too long or no regular expression.</summary>
    public static WordFilter? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim();
        var isExclusion = text.StartsWith('-');
        var rule = text.TrimStart('-', '+').Trim().Trim('"');
        if (text.Length > MaxLength)
        {
            return null;
        }

        if (rule is ['/', .. { Length: > 0 } inner, '/'])
        {
            return PatternOf(inner) is { } pattern ? new WordFilter(text, isExclusion, "", pattern) : null;
        }

        var folded = FoldedText.Of(rule);
        return folded.Length == 0 ? null : new WordFilter(text, isExclusion, $" {folded} ", null);
    }

    /// <summary>Whether an article passes: it fits no exclusion, and one of the others where there are any.</summary>
    public static bool Pass(IReadOnlyList<WordFilter> filters, KeptArticle article)
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentNullException.ThrowIfNull(article);
        if (filters.Count == 0)
        {
            return true;
        }

        var fitting = Fitting(filters, article).ToList();
        return !fitting.Exists(filter => filter.IsExclusion) && (fitting.Count > 0 || filters.All(filter => filter.IsExclusion));
    }

    /// <summary>The filters that an article fits, exclusions too.</summary>
    public static IEnumerable<WordFilter> Fitting(IReadOnlyList<WordFilter> filters, KeptArticle article)
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentNullException.ThrowIfNull(article);
        if (filters.Count == 0)
        {
            return [];
        }

        var told = article.Article.Article;
        var text = $"{told.Title}\n{told.Text}";
        var folded = $" {FoldedText.Of(text)} ";
        return filters.Where(filter => filter.Fits(text, folded));
    }

    private bool Fits(string text, string folded)
    {
        if (pattern is null)
        {
            return folded.Contains(words, StringComparison.Ordinal);
        }

        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // A pattern that cannot decide in time fits nothing.
            return false;
        }
    }

    private static Regex? PatternOf(string pattern)
    {
        const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        try
        {
            return new Regex(pattern, Options | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            // Look-around and back-references need the other engine, which the timeout bounds.
            return new Regex(pattern, Options, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
