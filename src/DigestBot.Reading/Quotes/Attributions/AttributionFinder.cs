using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>Finds every place outside quotes where the article says that somebody says something.</summary>
internal sealed class AttributionFinder(AnalysedText article, SourceFinder sources, PhraseFinder phrases, int[] quoteOf)
{
    /// <summary>How far before a noun for words its owner stands ("his latest blunt call for"), in tokens.</summary>
    private const int LongestNoun = 4;

    /// <summary>How far behind "quoted" its "as saying" is looked for, in tokens.</summary>
    private const int LongestQuoted = 14;

    private readonly List<Token> tokens = article.Tokens;
    private readonly List<Attribution> found = [];
    private readonly CueVerbs verbs = new(article, quoteOf);
    private readonly WriterFinder writers = new(article, phrases);

    /// <summary>The attributions in the order of their cues.</summary>
    public List<Attribution> Find()
    {
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            Read(i);
        }

        return found;
    }

    private void Read(int index)
    {
        var sentence = article.Sentences[index];
        var before = found.Count;
        for (var at = sentence.First; at < sentence.Limit; at++)
        {
            if (quoteOf[at] >= 0 || (found.Count > before && found[^1].CueFirst >= at))
            {
                continue;
            }

            var attribution = IsAccordingTo(at, sentence.Limit) ? AccordingTo(at, sentence, index)
                : tokens[at].Is(WordClasses.Utterance) && Noun(at, sentence, index) is { } noun ? noun
                : tokens[at].Word.Cue is { } cue ? Reported(at, cue, sentence, index, before)
                : null;
            if (attribution is not null)
            {
                found.Add(attribution);
            }
            else if (IsColonBeforeQuote(at, sentence.Limit) && Introduced(at, sentence, index, before) is { } introduced)
            {
                found.Add(introduced);
            }
        }
    }

    private bool IsColonBeforeQuote(int at, int limit) => article.Is(at, ':') && at + 1 < limit && quoteOf[at + 1] >= 0;

    // "Marsh hit back: “…”", "Lena Dove, 28, barista: “…”": whatever the verb, the words are the subject's.
    private Attribution? Introduced(int colon, Sentence sentence, int index, int firstOfSentence)
    {
        if (found.Count > firstOfSentence || sources.SubjectOf(sentence, colon) is not { } source || (source.Kind == SourceKind.Description && !IsOfPeople(source)))
        {
            return null;
        }

        return new Attribution { Sentence = index, Source = source, CueFirst = colon, CueLast = colon, Kind = CueKind.Say, IsColon = true };
    }

    private bool IsOfPeople(Source source)
    {
        for (var at = source.First; at <= source.Last && !tokens[at].Is(WordClasses.Preposition); at++)
        {
            if (tokens[at].Is(WordClasses.Role | WordClasses.Title | WordClasses.Organisation | WordClasses.Demonym))
            {
                return true;
            }
        }

        return false;
    }

    // "his call for “…”", "Lind’s claim that …": a noun for words, with whose they are.
    private Attribution? Noun(int at, Sentence sentence, int index)
    {
        if (at + 2 >= sentence.Limit || !(quoteOf[at + 1] >= 0 || article.TextOf(at + 1) is "for" or "that" or "of" or "to" or "as" or "about" || article.Is(at + 1, ':')))
        {
            return null;
        }

        for (var i = at - 1; i >= Math.Max(sentence.First, at - LongestNoun) && quoteOf[i] < 0; i--)
        {
            var owner = tokens[i].Is(WordClasses.Possessive) && tokens[i].IsWord ? PhraseFinder.PronounAt(i)
                : tokens[i].Kind == TokenKind.Possessive && i > sentence.First ? phrases.EndingAt(i - 1, sentence.First)
                : null;
            if (owner is not null)
            {
                return new Attribution { Sentence = index, Source = owner, CueFirst = at, CueLast = at, Kind = CueKind.Act, IsNoun = true };
            }

            if (!tokens[i].IsWord || tokens[i].Is(WordClasses.Function))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsAccordingTo(int at, int limit) =>
        at + 2 < limit && article.TextOf(at) is "according" or "According" && article.TextOf(at + 1) is "to";

    private Attribution? AccordingTo(int at, Sentence sentence, int index) =>
        phrases.BeginningAt(at + 2, sentence.Limit) is { Kind: not SourceKind.Pronoun } source
            ? new Attribution { Sentence = index, Source = source.Kind == SourceKind.Description ? phrases.NameBehind(source, sentence.Limit) ?? source : source, CueFirst = at, CueLast = at + 1, Kind = CueKind.Say, IsPreposition = true }
            : null;

    private Attribution? Reported(int at, Cue cue, Sentence sentence, int index, int firstOfSentence)
    {
        if (!verbs.IsInfinitive(at, cue) && !verbs.CanBeVerb(at, cue, sentence))
        {
            return null;
        }

        if (verbs.IsInfinitive(at, cue))
        {
            return Made(OtherClause(at, sentence, firstOfSentence), isIndirect: true);
        }

        if (cue.Lemma is "quote" or "cite" && Quoted(at, cue, sentence, index) is { } quoted)
        {
            return quoted;
        }

        // "plans condemned by doctors as “…”"
        var isAgentNext = cue.Kind is CueKind.Act or CueKind.Call && cue.Form is CueForm.Past or CueForm.Participle && at + 2 < sentence.Limit && article.TextOf(at + 1) is "by";
        if (isAgentNext || verbs.IsPassive(at, cue, sentence.First))
        {
            return ByAgent(at, cue, sentence, index);
        }

        if (cue.Form == CueForm.Gerund && !verbs.HasAuxiliary(at, sentence.First) && verbs.IsParticiple(at, sentence.First))
        {
            return Made(OtherClause(at, sentence, firstOfSentence), isIndirect: true);
        }

        var left = sources.LeftOf(at, sentence.First);
        if (left is not null && left.Start > sentence.First && article.Is(at - 1, ',') && verbs.CanInvert(at, cue, sentence)
            && sources.RightOf(at, sentence.Limit) is { Kind: SourceKind.Name, Name.IsPlace: false } behind && IsGoodInversion(at, behind, sentence.Limit))
        {
            // "…, a state she hoped to carry, the race will be tight, said Lind": what stands before the comma is part of what is told.
            return Made(behind, isIndirect: false);
        }

        if (left is not null)
        {
            var writer = writers.IsDocument(left) ? writers.WriterOf(left) ?? OtherClause(left.Start, sentence, firstOfSentence) : null;
            return writer is null ? Made(left, isIndirect: false) : Made(writer, isIndirect: true);
        }

        if (verbs.CanInvert(at, cue, sentence) && sources.RightOf(at, sentence.Limit) is { } right && IsGoodInversion(at, right, sentence.Limit))
        {
            return Made(right, isIndirect: false);
        }

        if (article.Is(at - 1, ',') && sources.SubjectOf(sentence, at) is { } subject && article.Is(subject.Last + 1, ','))
        {
            return Made(subject, isIndirect: false);
        }

        return verbs.SharesSubject(at, sentence.First) ? Made(OtherClause(at, sentence, firstOfSentence), isIndirect: true) : null;

        Attribution? Made(Source? source, bool isIndirect) => source is null
            ? null
            : new Attribution
            {
                Sentence = index,
                Source = source,
                CueFirst = at,
                CueLast = at,
                Kind = cue.Kind,
                IsIndirectSource = isIndirect,
                IsUnreal = verbs.HasModal(at, sentence.First),
                IsNested = IsNested(source, sentence.First, firstOfSentence),
                Via = isIndirect ? null : QuotedBy(source.Last + 1, at),
            };
    }

    // "General Dost, quoted by the Tahar agency, said"
    private Source? QuotedBy(int first, int cue)
    {
        for (var at = first; at + 2 < cue; at++)
        {
            if (tokens[at].Word.Cue is { Lemma: "quote" or "cite" } && article.TextOf(at + 1) is "by")
            {
                return phrases.BeginningAt(at + 2, cue);
            }
        }

        return null;
    }

    // "Lind said the mayor called it “a mess”": nothing parts the inner verb from the outer one, so it is Lind who tells of it.
    private bool IsNested(Source source, int floor, int firstOfSentence)
    {
        if (found.Count == firstOfSentence || found[^1] is not { IsPreposition: false, IsInverted: false } outer || outer.CueLast >= source.Start || source.Start < floor)
        {
            return false;
        }

        for (var at = outer.CueLast + 1; at < source.Start; at++)
        {
            if (quoteOf[at] >= 0 || !tokens[at].IsWord)
            {
                return false;
            }
        }

        return true;
    }

    // "Lind was quoted by the agency as saying", "the agency quoted Lind as saying": Lind says it, the agency passes it on.
    private Attribution? Quoted(int at, Cue cue, Sentence sentence, int index)
    {
        var isPassive = verbs.IsPassive(at, cue, sentence.First);
        var said = FindAsSaying(at, sentence.Limit);
        if (said < 0)
        {
            return null;
        }

        var subject = isPassive ? sources.LeftOf(at, sentence.First)
            : tokens[at + 1].Is(WordClasses.Object) ? PhraseFinder.PronounAt(at + 1)
            : sources.RightOf(at, said);
        var via = isPassive ? ByAgent(at, cue, sentence, index)?.Source : sources.LeftOf(at, sentence.First);
        return subject is null
            ? null
            : new Attribution { Sentence = index, Source = subject, CueFirst = said, CueLast = said, Kind = CueKind.Say, Via = via };
    }

    private int FindAsSaying(int at, int limit)
    {
        for (var i = at + 1; i + 1 < Math.Min(limit, at + LongestQuoted) && quoteOf[i] < 0; i++)
        {
            if (article.TextOf(i) is "as" && article.TextOf(i + 1) is "saying" or "telling" or "writing")
            {
                return i + 1;
            }
        }

        return -1;
    }

    // "was described by the mayor as …"
    private Attribution? ByAgent(int at, Cue cue, Sentence sentence, int index)
    {
        var by = at + 1;
        while (by < Math.Min(sentence.Limit - 1, at + 4) && article.TextOf(by) is not "by")
        {
            by++;
        }

        return by < sentence.Limit - 1 && article.TextOf(by) is "by" && phrases.BeginningAt(by + 1, sentence.Limit) is { } agent
            ? new Attribution { Sentence = index, Source = agent, CueFirst = at, CueLast = at, Kind = cue.Kind, IsPassive = true }
            : null;
    }

    // The subject of a verb without one of its own is that of the clause before: an attribution's source, or the sentence's subject.
    private Source? OtherClause(int at, Sentence sentence, int firstOfSentence)
    {
        var subject = sources.SubjectOf(sentence, at);
        for (var i = found.Count - 1; i >= firstOfSentence; i--)
        {
            if (found[i] is { IsPreposition: false, IsPassive: false, IsNested: false } before && !IsNounWithParticiple(before) && (subject is null || subject.First <= before.CueLast))
            {
                return before.Source;
            }
        }

        return sources.SubjectOfClause(sentence, at) ?? subject;
    }

    // "unfurled a banner reading “…”": the banner does nothing else.
    private bool IsNounWithParticiple(Attribution attribution) =>
        !attribution.IsIndirectSource && tokens[attribution.CueLast].Word.Cue is { Form: CueForm.Gerund } && !verbs.HasAuxiliary(attribution.CueFirst, 0);

    // "said a spokesman", "said officials", but not "admitted fraud".
    private bool IsGoodInversion(int at, Source source, int limit)
    {
        // "Lind, who led the talks, said the ministry is wrong": the ministry has a verb of its own.
        var next = source.Last + 1;
        var isSubject = article.Is(at - 1, ',') && quoteOf[at - 1] < 0 && next < limit && (tokens[next].Is(WordClasses.Auxiliary) || tokens[next].Word.IsVerbOnly);
        return !isSubject
            && (source.Kind != SourceKind.Description
                || (source.First <= at + 2 && tokens[source.First].Is(WordClasses.Determiner | WordClasses.Possessive | WordClasses.Role | WordClasses.Title)));
    }
}
