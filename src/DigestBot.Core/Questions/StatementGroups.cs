using DigestBot.Core.Checks;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Questions;

/// <summary>Tells which quotes are one statement: the same speaker, nearly the same words, within two days, or the very same words.</summary>
public static class StatementGroups
{
    /// <summary>From this likeness on, words of one speaker are one statement in two wordings.</summary>
    private const float LeastLikeness = 0.6f;

    /// <summary>Fewer words may be in many statements of one speaker.</summary>
    private const int FewestWords = 4;

    private const int MostWords = 600;

    private static readonly TimeSpan Within = TimeSpan.FromHours(48);

    /// <summary>The statements in the order of their first quotes.</summary>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<FoundQuote> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var groups = new List<List<Wording>>();
        foreach (var wording in found.Select(quote => new Wording(quote)))
        {
            if (groups.Find(group => wording.IsOneWith(group)) is { } group)
            {
                group.Add(wording);
            }
            else
            {
                groups.Add([wording]);
            }
        }

        return [.. groups.Select(group => new Statement([.. group.Select(wording => wording.Found)]))];
    }

    private sealed class Wording(FoundQuote found)
    {
        private readonly string speaker = FoldedText.Of(found.Quote.Speaker ?? "");
        private readonly string words = Statement.WordsOf(found);
        private readonly ComparedText text = new(found.Quote.Pieces(), MostWords);

        public FoundQuote Found => found;

        private bool IsIndirect => found.Quote.Kind == QuoteKind.Indirect;

        public bool IsOneWith(List<Wording> group) =>
            group[0].speaker == speaker && group[0].IsIndirect == IsIndirect && group.Exists(other => other.words == words || IsLike(other));

        private bool IsLike(Wording other)
        {
            var isNear = found.PublishedAt is not { } at || other.Found.PublishedAt is not { } otherAt || (at - otherAt).Duration() <= Within;
            if (!isNear || speaker.Length == 0 || found.Article == other.Found.Article)
            {
                return false;
            }

            var (shorter, longer) = text.Words.Count <= other.text.Words.Count ? (text, other.text) : (other.text, text);
            if (shorter.Words.Count < FewestWords || longer.ShareOf(shorter) < LeastLikeness)
            {
                return false;
            }

            var alignment = new WordAlignment(shorter, longer);
            return alignment.Likeness >= LeastLikeness && alignment.AskedShare >= LeastLikeness;
        }
    }
}
