using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Names;

/// <summary>Finds out which of the names known by now a single word means: "Lind", "Mara", "UN", "Norrvane".</summary>
internal sealed class ShortNames(NameIndex index)
{
    private const int LongestInitials = 12;

    /// <summary>The person whose surname or given name it is; of several, the one named in full most often, else the latest.</summary>
    public KnownName? Named(ReadOnlySpan<char> word, Gender gender, KnownName? latest)
    {
        KnownName? best = null;
        foreach (var name in index.Find(word))
        {
            if (name.IsSingleWord)
            {
                if (word.Equals(name.Full, StringComparison.Ordinal))
                {
                    return name;
                }

                continue;
            }

            var fits = word.SequenceEqual(name.Surname) || (word.SequenceEqual(name.GivenName) && !name.IsOrganisation);
            if (!fits || name.IsOrganisation || (gender != Gender.Unknown && name.Gender != Gender.Unknown && gender != name.Gender))
            {
                continue;
            }

            var isCloser = best is null || (name == latest && name.FullCount == best.FullCount) || (gender != Gender.Unknown && name.Gender == gender && best.Gender != gender)
                || (word.SequenceEqual(name.Surname) && !word.SequenceEqual(best.Surname))
                || name.FullCount > best.FullCount;
            best = isCloser ? name : best;
        }

        return best;
    }

    /// <summary>The organisation it stands for: "UN" for "United Nations", "Courier" for "Northern Courier".</summary>
    public KnownName? Abbreviated(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[LongestInitials];
        var bare = WithoutDots(word, letters);
        foreach (var name in index.Find(bare))
        {
            if (name.IsOrganisation && !name.IsSingleWord
                && (word.SequenceEqual(name.Surname) || (bare.Length >= 2 && bare.SequenceEqual(NameIndex.InitialsOf(name.Full))) || IsFirstWord(word, name.Full)))
            {
                return name;
            }
        }

        return null;
    }

    // "Norrvane" for "Norrvane Holdings"
    private static bool IsFirstWord(ReadOnlySpan<char> word, string full) =>
        word.Length >= 4 && full.AsSpan().StartsWith(word, StringComparison.Ordinal) && full.Length > word.Length && full[word.Length] == ' '
        && !Lexicon.English.Find(word).Is(WordClasses.Demonym | WordClasses.Title | WordClasses.TitlePrefix | WordClasses.Starter | WordClasses.Organisation);

    // "U.N." is "UN"; a word that is no abbreviation stays as it is.
    private static ReadOnlySpan<char> WithoutDots(ReadOnlySpan<char> word, Span<char> letters)
    {
        if (!word.Contains('.') || word.Length > letters.Length)
        {
            return word;
        }

        var count = 0;
        foreach (var c in word)
        {
            if (c != '.')
            {
                letters[count++] = c;
            }
        }

        return letters[..count];
    }
}
