using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Checks;

/// <summary>
/// Reads what is to be checked: words alone, «Lind said “…”», «“…” — Lind», «by:Lind “…”», and a quote that its attribution parts,
/// «“A,” Lind said. “B.”». Never throws, whatever the text.
/// </summary>
public static partial class AskedQuoteReader
{
    private const int MaxLength = 4000;

    /// <summary>Two words in marks may be a title or a term in somebody's sentence; more than these are what somebody said.</summary>
    private const int MostWordsOfTerm = 2;

    private const int MostWordsOfAttribution = 14;

    /// <summary>Reads a text, with the options "quote" and "by" given apart: these win.</summary>
    public static AskedQuote Read(string text, IReadOnlyDictionary<string, string> options, SpeakerIndex speakers)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(speakers);
        var (given, rest) = QuestionOptions.Take(Bounded(text), options);
        var (pieces, by) = given.TryGetValue("quote", out var quote) ? (Unwrapped(quote), null) : Parted(rest, speakers);
        return Of(pieces, given.GetValueOrDefault("by") ?? by, speakers) with { IsEverywhere = AskedScope.IsEverywhere(given.GetValueOrDefault("in")) };
    }

    /// <summary>Words that are known to be the quote, and who is to have said it, or null.</summary>
    public static AskedQuote Of(string quote, string? by, SpeakerIndex speakers)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(speakers);
        return Of(Unwrapped(Bounded(quote)), by, speakers);
    }

    private static AskedQuote Of(IReadOnlyList<string> pieces, string? by, SpeakerIndex speakers) =>
        FoldedText.Of(by ?? "").Length == 0 ? new AskedQuote(pieces, null, []) : new AskedQuote(pieces, by, [.. speakers.Find(by!).Select(speaker => speaker.Name)]);

    private static string Bounded(string text) => text[..Math.Min(text.Length, MaxLength)].Trim();

    // “A,” Lind said. “B.” is “A” and “B”; he “will not sign any of it” is what stands in the marks; a quote that has a term in marks is one piece.
    private static IReadOnlyList<string> Unwrapped(string quote)
    {
        var (phrases, others) = QuotedPhrase.TakeAll(quote);
        var beside = WordsOf(others);
        if (beside.Length is > 0 and <= MostWordsOfTerm && Array.TrueForAll(beside, PlainWords.IsSmall) && phrases.Count > 0 && phrases.Sum(phrase => WordsOf(phrase).Length) > 2 * MostWordsOfTerm)
        {
            return phrases;
        }

        var isWrapped = phrases.Count > 0 && quote.IndexOf(phrases[0], StringComparison.Ordinal) <= 1;
        return isWrapped && (beside.Length == 0 || (phrases.Count > 1 && beside.Length <= MostWordsOfAttribution && Array.Exists(beside, QuestionWords.Verbs.Contains))) ? phrases : [quote];
    }

    private static (IReadOnlyList<string> Pieces, string? By) Parted(string text, SpeakerIndex speakers)
    {
        var (phrases, others) = QuotedPhrase.TakeAll(text);
        if (phrases.Count == 0)
        {
            return Behind(text, speakers) ?? Before(text, speakers) ?? ([text.Trim()], null);
        }

        var by = SpeakerIn(others, speakers);
        var isSaid = phrases.Sum(phrase => WordsOf(phrase).Length) > MostWordsOfTerm || WordsOf(others).Length <= MostWordsOfTerm || by is not null;
        return (isSaid ? phrases : [text.Trim()], by);
    }

    // "we will not go — Mara Lind"
    private static (IReadOnlyList<string> Pieces, string? By)? Behind(string text, SpeakerIndex speakers)
    {
        var match = SignedAtEnd().Match(text);
        var name = match.Groups["name"].Value.Trim(' ', '.');
        return match.Success && (speakers.Find(name).Count > 0 || IsName(name)) ? ([text[..match.Index].Trim()], name) : null;
    }

    // "Lind said that we will not go", "did Lind say we will not go"
    private static (IReadOnlyList<string> Pieces, string? By)? Before(string text, SpeakerIndex speakers)
    {
        var match = SaidAtStart().Match(text);
        var name = match.Groups["name"].Value.Trim();
        return match.Success && match.Index + match.Length < text.Length && speakers.Find(name).Count > 0 ? ([text[(match.Index + match.Length)..].TrimEnd('?', ' ')], name) : null;
    }

    private static string? SpeakerIn(string others, SpeakerIndex speakers)
    {
        var read = QuestionReader.Read(others, FrozenDictionary<string, string>.Empty, speakers, DateTimeOffset.UnixEpoch);
        return read.Speaker ?? read.UnknownSpeaker ?? read.Ambiguous ?? (IsName(read.About) ? read.About : null);
    }

    private static bool IsName(string? words) =>
        words?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= 5 } names && Array.TrueForAll(names, word => char.IsUpper(word[0]));

    private static string[] WordsOf(string text) => FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // " — Mara Lind", " -- Lind"
    [GeneratedRegex(@"\s(?:—|–|-{1,2})\s*(?<name>[^—–]{2,60})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SignedAtEnd();

    // "Lind said that", "did Mara Lind ever say", "Lind: "
    [GeneratedRegex(@"^\s*(?:(?:did|has|have)\s+)?(?<name>\S+(?:\s\S+){0,4}?)(?:\s+(?:ever|really|once|actually))?(?:\s+(?:said|says|say|told reporters|tweeted|wrote)(?:\s+that)?\s*[:,]?|:)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SaidAtStart();
}
