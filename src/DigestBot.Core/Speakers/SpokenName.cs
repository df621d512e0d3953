using System.Collections.Frozen;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Speakers;

/// <summary>A name as it is quoted, in the parts by which people are told apart. Immutable.</summary>
public sealed class SpokenName
{
    private const int LongestAcronym = 6;
    private const int FewestSureLetters = 3;

    private static readonly FrozenSet<string> Suffixes = new[] { "jr", "sr", "junior", "senior", "ii", "iii", "iv" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Joints = new[] { "of", "for", "the", "and", "on", "in" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string[] given;
    private readonly string? suffix;

    private SpokenName(string written, string folded, string[] words)
    {
        Written = written;
        Folded = folded;
        var isDescription = words is ["a" or "an", _, ..];
        var beginsWithArticle = written.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        var bare = beginsWithArticle ? words : WithoutTitles(words);
        suffix = bare.Length > 2 && Suffixes.Contains(bare[^1]) ? bare[^1] : null;
        bare = suffix is null ? bare : bare[..^1];
        given = bare[..^1];
        LastWord = bare[^1];
        IsAcronym = bare.Length == 1 && IsWrittenAsAcronym(written, LastWord);
        Kind = isDescription ? SpeakerKind.Description : IsAcronym || beginsWithArticle ? SpeakerKind.Body : SpeakerKind.Person;
        Acronym = words.Length > 1 ? string.Concat(words.Where(word => !Joints.Contains(word)).Select(word => word[0])) : LastWord;
    }

    /// <summary>The name as it was written.</summary>
    public string Written { get; }

    /// <summary>The whole of it, folded.</summary>
    public string Folded { get; }

    /// <summary>What it seems to be; never <see cref="SpeakerKind.Ambiguous"/>.</summary>
    public SpeakerKind Kind { get; }

    /// <summary>A person's surname, the last word of other names.</summary>
    public string LastWord { get; }

    /// <summary>The first letters of its words; the name itself where that is one word.</summary>
    public string Acronym { get; }

    /// <summary>Whether it is written in capitals only: "UN", "U.N.".</summary>
    public bool IsAcronym { get; }

    /// <summary>Whether it says more than a surname.</summary>
    public bool IsFull => given.Length > 0;

    /// <summary>How many words tell the person: "Donald J. Trump" has three, "former President Trump" one.</summary>
    public int Words => given.Length + 1;

    /// <summary>Reads a name; null for one without a letter or digit.</summary>
    public static SpokenName? Of(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var folded = FoldedText.Of(written);
        var words = SpeakerWords.OfName(folded);
        return words.Length == 0 ? null : new SpokenName(written, folded, words);
    }

    /// <summary>
    /// Whether both can be one: the same name; for people the same surname, and given names of which none says another; for bodies a
    /// name and its first letters.
    /// </summary>
    public bool Fits(SpokenName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Folded == other.Folded)
        {
            return true;
        }

        if (Kind == SpeakerKind.Description || other.Kind == SpeakerKind.Description)
        {
            return false;
        }

        return Kind == SpeakerKind.Body || other.Kind == SpeakerKind.Body ? FitsAsBody(other) : FitsAsPerson(other);
    }

    // "President of the council Anna Berg" is not read: the titles in question stand right before the name.
    private static string[] WithoutTitles(string[] words)
    {
        var start = 0;
        while (start < words.Length - 1 && (SpeakerWords.Titles.Contains(words[start]) || words[start] is "ex" or "then"))
        {
            start++;
        }

        return words[start..];
    }

    private static bool IsWrittenAsAcronym(string written, string word) =>
        word.Length is >= 2 and <= LongestAcronym && written.Any(char.IsUpper) && !written.Any(char.IsLower);

    private bool FitsAsBody(SpokenName other) =>
        (LastWord == other.LastWord && given.AsSpan().SequenceEqual(other.given)) || IsShortFor(other) || other.IsShortFor(this);

    // "UN" is the United Nations, not Ursula Norton; three letters are seldom a person's.
    private bool IsShortFor(SpokenName other) =>
        IsAcronym && !other.IsAcronym && other.IsFull && LastWord == other.Acronym && (other.Kind == SpeakerKind.Body || LastWord.Length >= FewestSureLetters);

    private bool FitsAsPerson(SpokenName other)
    {
        if (LastWord != other.LastWord || (suffix != other.suffix && IsFull && other.IsFull))
        {
            return false;
        }

        var (fewer, more) = given.Length <= other.given.Length ? (given, other.given) : (other.given, given);
        if (fewer.Length == 0)
        {
            return true;
        }

        // The first given name counts; of those between, each must find its like in the longer name, in order.
        var at = 0;
        foreach (var word in fewer)
        {
            while (at < more.Length && !IsLike(word, more[at]))
            {
                at++;
                if (at == 1)
                {
                    return false;
                }
            }

            if (at++ == more.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLike(string one, string other) =>
        one == other || (one.Length == 1 && other[0] == one[0]) || (other.Length == 1 && one[0] == other[0]);
}
