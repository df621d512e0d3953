using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Ranks the people whom "he" or "she" may mean, by clues whose weights were learnt.</summary>
internal sealed class SpeakerRanker(AnalysedText article, NameBook names, SourceFinder sources, int[] quoteOf)
{
    /// <summary>How many sentences back a pronoun may point, those inside quotes not counted.</summary>
    private const int Reach = 10;

    /// <summary>The most mentions that are looked at.</summary>
    private const int MostMentions = 60;

    private const int Often = 5;

    private readonly int[] told = CountTold(article, quoteOf);
    private readonly Source?[] subjects = new Source?[article.Sentences.Count];
    private readonly bool[] hasSubject = new bool[article.Sentences.Count];
    private readonly List<SpeakerCandidate> candidates = [];

    /// <summary>The likeliest; null when nobody fits.</summary>
    public KnownName? Best(int pronoun, Gender wanted, SpokenBefore spoken)
    {
        KnownName? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var candidate in Candidates(pronoun, wanted, spoken))
        {
            var score = ClueWeights.Speakers.ScoreOf((long)candidate.Clues);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate.Name, score);
            }
        }

        return best;
    }

    /// <summary>Everybody named before the pronoun who may be meant, the nearest first. The list is used again by the next call.</summary>
    public List<SpeakerCandidate> Candidates(int pronoun, Gender wanted, SpokenBefore spoken)
    {
        candidates.Clear();
        var here = article.SentenceOf[pronoun];
        var last = names.IndexBefore(pronoun);
        for (var i = last; i >= Math.Max(0, last - MostMentions); i--)
        {
            var mention = names.Mentions[i];
            if (mention.Name is not { } name || !Fits(name, wanted) || candidates.Exists(known => known.Name == name))
            {
                continue;
            }

            // "The judge" who spoke in the sentence before is nearer than where her name stands.
            var sentence = Math.Max(article.SentenceOf[mention.First], spoken.LastBy(name));
            if (told[here] - told[sentence] <= Reach)
            {
                candidates.Add(new SpeakerCandidate(name, Of(mention, name, sentence, pronoun, wanted, spoken)));
            }
        }

        AddComparisons();
        return candidates;
    }

    private static bool Fits(KnownName name, Gender wanted) => !name.IsOrganisation && !name.IsPlace && (name.Gender == wanted || name.Gender == Gender.Unknown);

    private SpeakerClues Of(Mention mention, KnownName name, int sentence, int pronoun, Gender wanted, SpokenBefore spoken)
    {
        var here = article.SentenceOf[pronoun];
        var back = told[here] - told[sentence];
        var isNamed = sentence == article.SentenceOf[mention.First];
        var isSubject = isNamed ? SubjectOf(sentence)?.Name == name : spoken.In(sentence) == name;
        return Distance(back, sentence, here)
            | If(isSubject, SpeakerClues.Subject)
            | (isNamed ? InSentence(mention, sentence, pronoun) : SpeakerClues.None)
            | If(isSubject && back == 1, SpeakerClues.SubjectOneBack)
            | If(isSubject && sentence == here, SpeakerClues.SubjectSameSentence)
            | If(isSubject && sentence != here && article.Sentences[sentence].Paragraph == article.Sentences[here].Paragraph, SpeakerClues.SubjectOfParagraph)
            | If(HasPronounBetween(sentence, here, pronoun), SpeakerClues.BehindPronoun)
            | Spoke(name, sentence, here, wanted, spoken)
            | Known(name, wanted);
    }

    private SpeakerClues Distance(int back, int sentence, int here) =>
        (sentence == here ? SpeakerClues.SameSentence
            : back switch { <= 1 => SpeakerClues.OneBack, 2 => SpeakerClues.TwoBack, 3 => SpeakerClues.ThreeBack, <= 5 => SpeakerClues.FourBack, _ => SpeakerClues.FarBack })
        | If(article.Sentences[sentence].Paragraph == article.Sentences[here].Paragraph, SpeakerClues.SameParagraph);

    private SpeakerClues InSentence(Mention mention, int sentence, int pronoun)
    {
        var next = mention.Last + 1;
        var before = mention.TitleFirst - 1;
        return If(IsFirst(mention, sentence), SpeakerClues.FirstNamed)
            | If(next < article.Tokens.Count && article.Tokens[next].Kind == TokenKind.Possessive, SpeakerClues.Possessive)
            | If(before >= article.Sentences[sentence].First && article.Tokens[before].Is(WordClasses.Preposition), SpeakerClues.BehindPreposition)
            | If(quoteOf[mention.First] >= 0, SpeakerClues.InQuote)
            | If(IsTold(mention, sentence), SpeakerClues.Told)
            | If(sentence == article.SentenceOf[pronoun] && (article.Is(pronoun - 1, ',') || quoteOf[pronoun - 1] >= 0), SpeakerClues.JustReported)
            | If(mention.HasTitle, SpeakerClues.TitledHere)
            | If(mention.Words > 1, SpeakerClues.FullHere);
    }

    private static SpeakerClues Spoke(KnownName name, int sentence, int here, Gender wanted, SpokenBefore spoken)
    {
        var isNear = here - spoken.LastSentence <= 2;
        return If(spoken.In(sentence) == name, SpeakerClues.SpokeThere)
            | If(spoken.Last == name, SpeakerClues.LastSpeaker)
            | If(spoken.Last == name && isNear, SpeakerClues.LastSpeakerNear)
            | If(spoken.Last == name && spoken.HasAsked, SpeakerClues.HasAsked)
            | If(spoken.BeforeLast == name, SpeakerClues.SpeakerBefore)
            | If(spoken.LastCalled(wanted) == name, SpeakerClues.LastPronoun)
            | If(spoken.LastCalled(wanted) == name && isNear, SpeakerClues.LastPronounNear)
            | If(spoken.Last != name && spoken.Last is { } other && Fits(other, wanted) && spoken.LastSentence > sentence, SpeakerClues.OtherSpokeNearer);
    }

    private static SpeakerClues Known(KnownName name, Gender wanted) =>
        If(name.Gender == wanted, SpeakerClues.GenderKnown)
        | (name.IsPerson ? SpeakerClues.Person : SpeakerClues.NotKnownAsPerson)
        | If(name.IsPlace, SpeakerClues.Place)
        | If(name.Role is not null, SpeakerClues.HasRole)
        | If(name.IsSingleWord, SpeakerClues.OneWord)
        | If(name.Count == 1, SpeakerClues.NamedOnce)
        | If(name.Count >= Often, SpeakerClues.NamedOften);

    private void AddComparisons()
    {
        var most = 0;
        var people = 0;
        foreach (var candidate in candidates)
        {
            most = Math.Max(most, candidate.Name.Count);
            people += candidate.Name.IsPerson ? 1 : 0;
        }

        var nearer = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            candidates[i] = candidate with
            {
                Clues = candidate.Clues
                    | If(candidate.Name.Count == most, SpeakerClues.NamedMost)
                    | If(candidate.Name.IsPerson && people == 1, SpeakerClues.OnlyOne)
                    | If(nearer == 0, SpeakerClues.Nearest)
                    | If(nearer == 1, SpeakerClues.SecondNearest),
            };
            nearer += candidate.Name.IsPerson ? 1 : 0;
        }
    }

    private static SpeakerClues If(bool holds, SpeakerClues clue) => holds ? clue : SpeakerClues.None;

    private Source? SubjectOf(int sentence)
    {
        if (!hasSubject[sentence])
        {
            hasSubject[sentence] = true;
            subjects[sentence] = sources.SubjectOf(article.Sentences[sentence], article.Sentences[sentence].Limit);
        }

        return subjects[sentence];
    }

    private bool IsFirst(Mention mention, int sentence)
    {
        for (var i = names.IndexBefore(mention.First); i >= 0 && names.Mentions[i].First >= article.Sentences[sentence].First; i--)
        {
            if (names.Mentions[i].Name is { IsOrganisation: false, IsPlace: false })
            {
                return false;
            }
        }

        return true;
    }

    // A verb of saying stands before it in its sentence.
    private bool IsTold(Mention mention, int sentence)
    {
        for (var at = article.Sentences[sentence].First; at < mention.TitleFirst; at++)
        {
            if (quoteOf[at] < 0 && article.Tokens[at].Word.Cue is { Kind: CueKind.Say or CueKind.Tell or CueKind.Write or CueKind.Think, Form: CueForm.Past or CueForm.Third })
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPronounBetween(int sentence, int here, int pronoun)
    {
        for (var between = sentence + 1; between < here; between++)
        {
            if (SubjectOf(between) is { Kind: SourceKind.Pronoun } subject && article.Tokens[subject.First].Word.Lower == article.Tokens[pronoun].Word.Lower)
            {
                return true;
            }
        }

        return false;
    }

    // For each sentence the number of sentences before it that are not wholly inside a quote.
    private static int[] CountTold(AnalysedText article, int[] quoteOf)
    {
        var counts = new int[article.Sentences.Count];
        var count = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = count;
            var sentence = article.Sentences[i];
            count += quoteOf[sentence.First] >= 0 && quoteOf[sentence.First] == quoteOf[sentence.Limit - 1] ? 0 : 1;
        }

        return counts;
    }
}
