using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Finds out whom a description means: "the minister", "the 24-year-old", "the Italian", "the company", "her lawyer".</summary>
internal sealed class DescriptionReader(AnalysedText article, NameBook names, SourceFinder sources, SpokenBefore spoken)
{
    /// <summary>How many names back a description may point.</summary>
    private const int LongestMemory = 400;

    /// <summary>How many sentences back the one stands whom another word may be used for so as not to repeat the name.</summary>
    private const int Reach = 3;

    private readonly List<Token> tokens = article.Tokens;

    /// <summary>Null when the description stands for itself.</summary>
    public KnownName? Read(Attribution attribution)
    {
        var source = attribution.Source;
        var head = source.HeadIn(tokens);
        if (tokens[source.First].Is(WordClasses.Possessive))
        {
            return ByRole(source, head);
        }

        return article.TextOf(source.First) is not ("the" or "The") ? null
            : IsAge(source) ? ByAge(source) ?? ByVariation(source, head, attribution.Sentence)
            : ByRole(source, head) ?? ByPartOfName(source) ?? InSameSentence(source, attribution)
                ?? (attribution.IsPreposition ? null : ByVariation(source, head, attribution.Sentence));
    }

    private bool IsAge(Source source)
    {
        for (var at = source.First; at <= source.Last; at++)
        {
            if (tokens[at].Kind == TokenKind.Number && article.TextOf(at).EndsWith("-year-old", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "the 24-year-old" is who was named "Anna Holt, 24".
    private KnownName? ByAge(Source source)
    {
        var age = article.TextOf(source.First + 1);
        age = age[..Math.Max(0, age.IndexOf('-'))];
        for (var i = names.IndexBefore(source.First); i >= 0; i--)
        {
            var after = names.Mentions[i].Last + 2;
            if (after < source.First && article.Is(after - 1, ',') && article.TextOf(after).SequenceEqual(age) && names.Mentions[i].Name is { IsOrganisation: false } name)
            {
                return name;
            }
        }

        return null;
    }

    // "the finance minister": whose role has most of these words; of several, the one named last before it, or else first behind it.
    private KnownName? ByRole(Source source, int head)
    {
        if (!IsRole(head))
        {
            return null;
        }

        KnownName? best = null;
        var most = 0;
        var at = names.IndexBefore(source.First);
        for (var i = at; i >= Math.Max(0, at - LongestMemory); i--)
        {
            Consider(names.Mentions[i].Name);
        }

        for (var i = at + 1; i < Math.Min(names.Mentions.Count, at + LongestMemory) && !tokens[source.First].Is(WordClasses.Possessive); i++)
        {
            Consider(names.Mentions[i].Name);
        }

        return best;

        void Consider(KnownName? name)
        {
            if (name is { Role: { } role } && WordsIn(role, source, head) is var count && count > most)
            {
                (best, most) = (name, count);
            }
        }
    }

    // How many words of the description the role has; 0 when it is another office.
    private int WordsIn(string role, Source source, int head)
    {
        if (!HasWord(role, article.TextOf(head)))
        {
            return 0;
        }

        var count = 1;
        var others = 0;
        for (var at = source.First + 1; at < head; at++)
        {
            if (tokens[at].Kind == TokenKind.Possessive && !HasWord(role, article.TextOf(at - 1)))
            {
                // "the prime minister’s spokesman" is no spokesman of somebody else.
                return 0;
            }

            var isWord = tokens[at].IsWord && !tokens[at].Is(WordClasses.Function) && !Places.Contains(article.TextOf(at)) && !tokens[at].Is(WordClasses.Demonym) && article.TextOf(at) is not ("former" or "then" or "late" or "senior" or "top" or "official" or "acting");
            others += isWord ? 1 : 0;
            count += isWord && HasWord(role, article.TextOf(at)) ? 1 : 0;
        }

        // "the health minister" is not the trade minister.
        return others > 0 && count == 1 && WordCount.Of(role.AsSpan(0, EndOfOffice(role))) > 1 ? 0 : count;
    }

    private static int EndOfOffice(string role) =>
        role.IndexOf(" of ", StringComparison.Ordinal) is var of and > 0 ? of
            : role.IndexOf(" for ", StringComparison.Ordinal) is var @for and > 0 ? @for
            : role.Length;

    // "the commission": the organisation whose name has the word.
    private KnownName? ByPartOfName(Source source)
    {
        if (source.Last != source.First + 1 || !tokens[source.Last].Is(WordClasses.Organisation))
        {
            return null;
        }

        var at = names.IndexBefore(source.First);
        for (var i = at; i >= Math.Max(0, at - LongestMemory); i--)
        {
            if (names.Mentions[i].Name is { IsOrganisation: true } name && HasWord(name.Full, article.TextOf(source.Last)))
            {
                return name;
            }
        }

        return null;
    }

    // "Norrvane Holdings is in talks, the company confirmed."
    private KnownName? InSameSentence(Source source, Attribution attribution)
    {
        var sentence = article.Sentences[attribution.Sentence];
        return source.Last == source.First + 1 && IsBody(source.Last) && source.First > sentence.First
            && sources.SubjectOf(sentence, source.First)?.Name is { } known && CanBeBody(known)
                ? known
                : null;
    }

    // "the valley governor" for somebody who is the subject of a sentence before: said so as not to repeat the name.
    private KnownName? ByVariation(Source source, int head, int sentenceIndex)
    {
        var isBody = IsBody(head) && source.Last == source.First + 1;
        if (!isBody && !IsPerson(source, head))
        {
            return null;
        }

        for (var index = sentenceIndex - 1; index >= Math.Max(0, sentenceIndex - Reach); index--)
        {
            var sentence = article.Sentences[index];
            if ((spoken.In(index) ?? sources.SubjectOf(sentence, sentence.Limit)?.Name) is { } known)
            {
                return (isBody ? CanBeBody(known) : CanBe(known, source)) ? Told(known, source, head) : null;
            }
        }

        return null;
    }

    // What somebody is called is what they are.
    private KnownName Told(KnownName known, Source source, int head)
    {
        if (known.Role is null && !known.IsOrganisation && tokens[head].Is(WordClasses.Role) && !tokens[head].Is(WordClasses.MaleWord | WordClasses.FemaleWord)
            && article.TextOf(head) is not ("person" or "people" or "source" or "victim" or "resident" or "local"))
        {
            known.Role = article.Slice(source.First + 1, source.Last);
        }

        return known;
    }

    private bool IsPerson(Source source, int head) =>
        IsAge(source)
        || ((IsRole(head) || tokens[head].Is(WordClasses.Demonym)) && article.TextOf(head)[^1] != 's' && article.TextOf(head) is not ("people" or "police"));

    private bool CanBe(KnownName known, Source source)
    {
        if (known.IsOrganisation || known.IsPlace || (known.IsSingleWord && !known.IsPerson))
        {
            return false;
        }

        for (var at = source.First; at <= source.Last && known.Gender != Gender.Unknown; at++)
        {
            if (tokens[at].Is(known.Gender == Gender.Male ? WordClasses.FemaleWord : WordClasses.MaleWord) && tokens[at].Is(WordClasses.Role | WordClasses.Title))
            {
                return false;
            }
        }

        // “Did you push him?” asked Lowndes. “No,” the defendant said: whoever asked does not answer.
        return !(spoken.HasAsked && known == spoken.Last);
    }

    private static bool CanBeBody(KnownName known) => known.IsOrganisation || known is { Gender: Gender.Unknown, Role: null, IsPerson: false };

    // "the company", "the department"; "the report" is what they wrote.
    private bool IsBody(int token) =>
        tokens[token].Is(WordClasses.Organisation)
        && article.TextOf(token) is not ("report" or "post" or "mail" or "press" or "news" or "times" or "wire" or "house" or "magazine" or "campaign" or "service");

    private bool IsRole(int token) => tokens[token].Is(WordClasses.Role | WordClasses.Title);

    private static bool HasWord(string role, ReadOnlySpan<char> word)
    {
        foreach (var range in role.AsSpan().Split(' '))
        {
            if (role.AsSpan()[range].Equals(word, StringComparison.OrdinalIgnoreCase) || LongOf(role.AsSpan()[range]).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "the Vermont senator" is Sen. Marsh.
    private static ReadOnlySpan<char> LongOf(ReadOnlySpan<char> title) => title.TrimEnd('.') switch
    {
        "Sen" => "senator",
        "Rep" => "representative",
        "Gov" => "governor",
        "Prof" => "professor",
        "Gen" => "general",
        "Col" => "colonel",
        "Capt" => "captain",
        "Sgt" => "sergeant",
        "Cllr" => "councillor",
        "Insp" => "inspector",
        "Supt" => "superintendent",
        "Dr" => "doctor",
        "Rev" => "reverend",
        _ => title,
    };
}
