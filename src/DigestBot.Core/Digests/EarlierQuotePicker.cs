using System.Collections.Frozen;
using DigestBot.Core.Articles;
using DigestBot.Core.Questions;
using DigestBot.Core.Stories;
using DigestBot.Reading;
using DigestBot.Reading.Articles;

namespace DigestBot.Core.Digests;

/// <summary>Picks what the speaker of a story's key quote said earlier on its topic, in other words. Pure.</summary>
public static class EarlierQuotePicker
{
    /// <summary>The likeness from which on the words around a quote are on the topic of a story; it is that of two stories on one topic.</summary>
    private const double LeastLikeness = 0.1;

    /// <summary>From this share of common words on it is the same statement again, unless a cue of its sense differs.</summary>
    private const double SameStatement = 0.75;

    private static readonly FrozenSet<string> SenseCues =
        "not no never nothing none neither nor cannot cant wont dont doesnt didnt isnt arent wasnt werent wouldnt shouldnt couldnt only unless without".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly TimeSpan Earlier = TimeSpan.FromHours(12);

    /// <summary>
    /// The last such statement of those that are <paramref name="said"/> by the speaker; null when there is none. It was printed half a
    /// day before the story's first article here, or earlier.
    /// </summary>
    public static EarlierQuote? Pick(DigestQuote key, Story story, IReadOnlyList<FoundQuote> said)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(said);
        var begins = story.Articles.Min(article => article.At) - Earlier;
        var profile = StoryProfile.Of(story.Articles.Select(article => article.Article.Article));
        return said
            .Where(quote => quote.PublishedAt < begins && KeyQuotePicker.IsFit(quote.Quote) && !IsSame(KeyQuotePicker.WordsOf(quote.Quote), key.Words))
            .OrderByDescending(quote => quote.PublishedAt)
            .FirstOrDefault(quote => profile.LikenessTo(ProfileOf(quote)) >= LeastLikeness) is { } earlier
            ? new EarlierQuote(KeyQuotePicker.WordsOf(earlier.Quote), new DigestSource(OutletName.Of(earlier.Outlet, earlier.Url, earlier.Article), earlier.Title, earlier.Url, earlier.Article), earlier.PublishedAt!.Value)
            : null;
    }

    private static StoryProfile ProfileOf(FoundQuote found)
    {
        var words = $"{found.Quote.Before} {found.Quote.Text} {found.Quote.After}";
        return StoryProfile.Of([new Article { Title = found.Title, Text = words, Blocks = [new Block(new TextSpan(0, words.Length), BlockKind.Paragraph)] }]);
    }

    private static bool IsSame(string one, string other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        var (firstStems, secondStems) = (StemsOf(first), StemsOf(second));
        return first.Where(IsCue).ToHashSet(StringComparer.Ordinal).SetEquals(second.Where(IsCue))
            && firstStems.Count(secondStems.Contains) >= SameStatement * Math.Min(firstStems.Count, secondStems.Count);
    }

    private static bool IsCue(string word) => SenseCues.Contains(word) || char.IsAsciiDigit(word[0]);

    private static HashSet<string> StemsOf(string[] words) => [.. words.Select(Stems.Of).OfType<string>()];

    private static string[] WordsOf(string text) => FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
