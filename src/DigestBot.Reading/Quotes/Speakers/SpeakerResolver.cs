using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Finds out who "he", "the minister" or "Lind" is. Called in the order of the text: earlier answers help later ones.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>How many sentences back "it" may mean an organisation that spoke.</summary>
    private const int Reach = 3;

    private readonly SpokenBefore spoken;
    private readonly SpeakerRanker ranker;
    private readonly DescriptionReader descriptions;
    private readonly DescribedBefore described;
    private readonly AnalysedText article;
    private readonly SourceFinder sources;

    public SpeakerResolver(AnalysedText article, NameBook names, SourceFinder sources, int[] quoteOf)
    {
        this.article = article;
        this.sources = sources;
        spoken = new SpokenBefore();
        ranker = new SpeakerRanker(article, names, sources, quoteOf);
        described = new DescribedBefore(article, sources, quoteOf, spoken);
        descriptions = new DescriptionReader(article, names, sources, spoken);
    }

    /// <summary>Null when the source names nobody: "it", "I", or a pronoun without anybody to point at.</summary>
    public Speaker? Resolve(Attribution attribution)
    {
        var speaker = attribution.Source.Kind switch
        {
            SourceKind.Name => Named(attribution),
            SourceKind.Pronoun => FromPronoun(attribution),
            _ => Described(attribution),
        };
        if (speaker?.Known is { } known)
        {
            spoken.Add(attribution.Sentence, known, article.Tokens[attribution.CueFirst].Word.Cue is { Lemma: "ask" });
        }

        return speaker;
    }

    /// <summary>Whom the pronoun of an attribution may mean; empty for "it" and "they".</summary>
    public IReadOnlyList<SpeakerCandidate> Candidates(Attribution attribution) =>
        GenderOf(attribution.Source.First) is var wanted and not Gender.Unknown ? ranker.Candidates(attribution.Source.First, wanted, spoken) : [];

    /// <summary>The name as people write it: organisations with the article that the text gives them.</summary>
    public string NameOf(KnownName known, int mentionFirst) =>
        known.IsOrganisation && mentionFirst > 0 && article.TextOf(mentionFirst - 1) is "the" or "The" ? "the " + known.Full : known.Full;

    /// <summary>What to call a source that is told of and does not speak itself.</summary>
    public string NameOf(Source source) =>
        source.Name is { } known ? NameOf(known, source.First) : LowerArticle(article.Slice(source.First, source.Last));

    private Speaker Named(Attribution attribution)
    {
        var known = attribution.Source.Name!;
        var name = NameOf(known, attribution.Source.First);
        known.IsPerson |= attribution.Kind is CueKind.Say or CueKind.Tell or CueKind.Write && !known.IsOrganisation;
        return attribution.IsIndirectSource
            ? new Speaker(name, known, Confidence.Likely, "the subject of the same sentence")
            : new Speaker(name, known, Confidence.Certain, "named in the same sentence");
    }

    private Speaker? FromPronoun(Attribution attribution)
    {
        var at = attribution.Source.First;
        var pronoun = article.TextOf(at).ToString().ToLowerInvariant();
        var wanted = GenderOf(at);
        if (wanted == Gender.Unknown && pronoun is not ("it" or "they" or "its" or "their"))
        {
            return null;
        }

        if (described.Meant(at, wanted) is { } unnamed)
        {
            return Unnamed(pronoun, unnamed);
        }

        var known = wanted == Gender.Unknown ? NearestOrganisation(at, attribution.Sentence) : ranker.Best(at, wanted, spoken);
        if (known is null)
        {
            return pronoun is "they" && described.MeantByPlural(at) is { } plural ? Unnamed(pronoun, plural) : null;
        }

        if (wanted != Gender.Unknown)
        {
            known.Gender = wanted;
            spoken.Call(wanted, known);
        }

        return new Speaker(NameOf(known, -1), known, Confidence.Likely, $"“{pronoun}” is read as {known.Full}");
    }

    private Speaker Unnamed(string word, Source source)
    {
        var text = LowerArticle(article.Slice(source.First, source.Last));
        return new Speaker(text, null, Confidence.Likely, $"“{word}” is read as {text}");
    }

    private Gender GenderOf(int pronoun) =>
        article.Tokens[pronoun].Is(WordClasses.MaleWord) ? Gender.Male : article.Tokens[pronoun].Is(WordClasses.FemaleWord) ? Gender.Female : Gender.Unknown;

    private KnownName? NearestOrganisation(int at, int sentenceIndex)
    {
        for (var back = 0; back <= 2 && sentenceIndex - back >= 0; back++)
        {
            var sentence = article.Sentences[sentenceIndex - back];
            var limit = back == 0 ? at : sentence.Limit;
            if (sources.SubjectOf(sentence, limit) is { Name: { IsOrganisation: true } name })
            {
                return name;
            }
        }

        // “We go,” the union said. … it added.
        return spoken.Last is { IsOrganisation: true } last && sentenceIndex - spoken.LastSentence <= Reach ? last : null;
    }

    private Speaker Described(Attribution attribution)
    {
        var source = attribution.Source;
        var text = article.Slice(source.First, source.Last);
        if (article.TextOf(source.First) is "the" or "The" && described.Find(source) is { } longer)
        {
            return Unnamed(text, longer);
        }

        if (descriptions.Read(attribution) is { } known)
        {
            return new Speaker(NameOf(known, -1), known, Confidence.Likely, $"“{text}” is read as {known.Full}");
        }

        described.Add(attribution);
        return new Speaker(LowerArticle(text), null, Confidence.Certain, "described in the same sentence");
    }

    private static string LowerArticle(string text) =>
        text.StartsWith("The ", StringComparison.Ordinal) || text.StartsWith("A ", StringComparison.Ordinal) || text.StartsWith("An ", StringComparison.Ordinal)
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
}
