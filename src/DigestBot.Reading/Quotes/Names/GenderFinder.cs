using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Names;

/// <summary>Tells from a mention which pronoun fits: by "Ms.", "spokesman", "her brother", or the given name.</summary>
internal static class GenderFinder
{
    /// <summary>Unknown where nothing tells, and for organisations.</summary>
    public static Gender Of(Mention mention, AnalysedText article)
    {
        if (mention.IsOrganisation)
        {
            return Gender.Unknown;
        }

        for (var at = mention.First - 1; at >= Math.Max(mention.TitleFirst, mention.First - 4); at--)
        {
            if (OfWord(article.Tokens[at]) is var gender and not Gender.Unknown)
            {
                return gender;
            }
        }

        if (mention.First > 0 && mention.TitleFirst == mention.First
            && OfWord(article.Tokens[mention.First - 1]) is var before and not Gender.Unknown
            && !article.Tokens[mention.First - 1].Is(WordClasses.Object | WordClasses.Pronoun | WordClasses.Possessive))
        {
            return before;
        }

        // A word alone may be a surname, whatever given name it looks like: "Sherman", "Christie".
        return mention.Words == 1 ? Gender.Unknown : OfGivenName(article.Tokens[mention.First]);
    }

    /// <summary>The gender that a given name usually goes with; unknown for other words.</summary>
    public static Gender OfGivenName(Token token)
    {
        var word = token.Word;
        return word.Is(WordClasses.MaleName) && !word.Is(WordClasses.FemaleName | WordClasses.EitherName) ? Gender.Male
            : word.Is(WordClasses.FemaleName) && !word.Is(WordClasses.MaleName | WordClasses.EitherName) ? Gender.Female
            : Gender.Unknown;
    }

    private static Gender OfWord(Token token) =>
        token.Is(WordClasses.MaleWord) ? Gender.Male : token.Is(WordClasses.FemaleWord) ? Gender.Female : Gender.Unknown;
}
