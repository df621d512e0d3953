using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Names;

/// <summary>Notes who people are, from the words before their names and the appositions behind: "Kremlin spokesman X", "X, a lawyer".</summary>
internal sealed class RoleFinder(AnalysedText article, NameBook names)
{
    private const int LongestRole = 16;
    private const int LongestNoun = 24;

    private readonly List<Token> tokens = article.Tokens;

    /// <summary>Gives every named person the first role that the article states.</summary>
    public void Assign()
    {
        foreach (var mention in names.Mentions)
        {
            if (mention.Name is not { IsOrganisation: false } name || (name.Role is { } told && told.Contains(' ', StringComparison.Ordinal)))
            {
                continue;
            }

            var sentence = article.Sentences[article.SentenceOf[mention.First]];
            var before = Before(mention, sentence);
            var role = IsOffice(before) ? before : BeforeComma(mention, sentence) ?? Behind(mention, sentence) ?? before;
            name.Role = role is not null && (name.Role is null || role.EndsWith(name.Role, StringComparison.OrdinalIgnoreCase)) ? role : name.Role;
            name.IsPerson |= role is not null;
            if (role is not null && name.Gender == Gender.Unknown)
            {
                name.Gender = GenderIn(role);
            }
        }
    }

    // "Judge", "Cllr", "Professor" alone say less than "Cllr Bose, leader of the Green group".
    private static bool IsOffice(string? role) =>
        role is not null && (role.Contains(' ', StringComparison.Ordinal) || char.IsLower(role[0])) && !role.StartsWith("Rt ", StringComparison.Ordinal);

    private static Gender GenderIn(string role)
    {
        foreach (var range in role.AsSpan().Split(' '))
        {
            var word = Lexicon.English.Find(role.AsSpan()[range]);
            if (word.Is(WordClasses.MaleWord | WordClasses.FemaleWord) && word.Is(WordClasses.Role))
            {
                return word.Is(WordClasses.MaleWord) ? Gender.Male : Gender.Female;
            }
        }

        return Gender.Unknown;
    }

    private string? Before(Mention mention, Sentence sentence)
    {
        var first = mention.First;
        while (first > sentence.First && IsRoleWord(first - 1, mention.TitleFirst))
        {
            first--;
        }

        return Role(first, mention.First - 1);
    }

    private bool IsRoleWord(int at, int titleFirst)
    {
        var token = tokens[at];
        if (at >= titleFirst)
        {
            return true;
        }

        if (!token.IsWord || token.Is(WordClasses.Calendar) || (token.Is(WordClasses.Function | WordClasses.Adverb) && !IsOrder(token)))
        {
            return false;
        }

        // "rail minister", "press secretary": a word that is a verb elsewhere.
        var isNoun = token.Word.Cue is null or { Form: CueForm.Base } || token.Is(WordClasses.Deverbal);
        return isNoun && (!token.IsCapital || names.At(at) is not null || token.Is(WordClasses.Demonym | WordClasses.TitlePrefix | WordClasses.Title | WordClasses.Role)
            || at == article.Sentences[article.SentenceOf[at]].First);
    }

    // "first author", "then leader"
    private static bool IsOrder(Token token) => token.Is(WordClasses.TitlePrefix) && token.Is(WordClasses.Adverb);

    // "Farhan Haq, deputy spokesman for the Secretary-General": up to the next comma or the end.
    private string? Behind(Mention mention, Sentence sentence)
    {
        var comma = mention.Last + 1;
        if (comma + 1 >= sentence.Limit || !article.Is(comma, ','))
        {
            return null;
        }

        return RoleUpTo(SkipAge(comma + 1, sentence.Limit), sentence.Limit);
    }

    private string? RoleUpTo(int first, int limit)
    {
        var last = first;
        while (last < Math.Min(limit, first + LongestRole) && !EndsRole(last))
        {
            last++;
        }

        return last < first + LongestRole && last > first && StartsRole(first) ? Role(first, last - 1) ?? PostOf(first, last - 1) : null;
    }

    // "reader in marine acoustics at the university": no word for a role is needed where a post and its place are told.
    private string? PostOf(int first, int last)
    {
        first += tokens[first].Is(WordClasses.Determiner) ? 1 : 0;
        var isPost = last > first + 1 && tokens[first].IsWord && !tokens[first].IsCapital
            && !tokens[first].Is(WordClasses.Function | WordClasses.Adverb | WordClasses.Calendar) && tokens[first].Word.Cue is null
            && article.TextOf(first + 1) is "of" or "at" or "in" or "for" or "to";
        return isPost ? article.Slice(first, last) : null;
    }

    private bool StartsRole(int at) =>
        tokens[at].Is(WordClasses.Determiner | WordClasses.Role | WordClasses.Title | WordClasses.TitlePrefix | WordClasses.Demonym | WordClasses.Possessive)
        || names.At(at) is { IsOrganisation: true }
        || (tokens[at].IsWord && !tokens[at].Is(WordClasses.Function | WordClasses.Adverb) && tokens[at].Word.Cue is null);

    private bool EndsRole(int at) =>
        tokens[at].Kind == TokenKind.Mark
        || (tokens[at].Kind == TokenKind.Punctuation && !article.Is(at, '&'))
        || tokens[at].Is(WordClasses.Relative | WordClasses.Auxiliary)
        || tokens[at].Word.Cue is { Form: CueForm.Past or CueForm.Gerund };

    // "Anna Holt, 31, a nurse"
    private int SkipAge(int at, int limit) =>
        tokens[at].Kind == TokenKind.Number && at + 2 < limit && article.Is(at + 1, ',') ? at + 2 : at;

    // "his defence secretary, Pete Marsh"
    private string? BeforeComma(Mention mention, Sentence sentence)
    {
        var comma = mention.TitleFirst - 1;
        if (comma <= sentence.First || !article.Is(comma, ','))
        {
            return null;
        }

        var first = comma;
        while (first > sentence.First && (IsRoleWord(first - 1, int.MaxValue) || (first < comma && article.TextOf(first - 1) is "of" or "for")))
        {
            first--;
        }

        var isIntroduced = first > sentence.First && (tokens[first - 1].Is(WordClasses.Determiner | WordClasses.Possessive) || tokens[first - 1].Kind == TokenKind.Possessive);
        return isIntroduced ? Role(first, comma - 1) : null;
    }

    private string? Role(int first, int last)
    {
        while (first <= last && tokens[first].Is(WordClasses.Determiner | WordClasses.Possessive) && !tokens[first].Is(WordClasses.Role | WordClasses.Title))
        {
            first++;
        }

        for (var at = first; at <= last; at++)
        {
            if ((tokens[at].Is(WordClasses.Role | WordClasses.Title) && !IsHonorific(at)) || OpensWithRole(at))
            {
                return article.Slice(first, last);
            }
        }

        return null;
    }

    // "Winegrower Luc Amiel", "Mother-of-three Kelly Brough"
    private bool OpensWithRole(int at)
    {
        var word = article.TextOf(at);
        if (at != article.Sentences[article.SentenceOf[at]].First || names.At(at) is not null || word.Length > LongestNoun)
        {
            return false;
        }

        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return tokens[at].Word == Word.Unknown && PersonNoun.IsLikely(small);
    }

    // "Mr", "Dame", "Dr": a form of address says nothing of what somebody does.
    private bool IsHonorific(int at) =>
        (tokens[at].Is(WordClasses.MaleWord | WordClasses.FemaleWord) && tokens[at].Is(WordClasses.Title) && !tokens[at].Is(WordClasses.Role))
        || article.TextOf(at) is "Dr" or "Dr." or "Prof" or "Prof.";
}
