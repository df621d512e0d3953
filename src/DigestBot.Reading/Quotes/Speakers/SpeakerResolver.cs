using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Finds out who "he", "the minister" or "Lind" is. Called in the order of the text: earlier answers help later ones.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>How many descriptions back a description may point.</summary>
    private const int LongestMemory = 400;

    private readonly SpokenBefore spoken;
    private readonly SpeakerRanker ranker;
    private readonly DescriptionReader descriptions;
    private readonly List<Source> described = [];
    private readonly AnalysedText article;
    private readonly SourceFinder sources;

    public SpeakerResolver(AnalysedText article, NameBook names, SourceFinder sources, int[] quoteOf)
    {
        this.article = article;
        this.sources = sources;
        spoken = new SpokenBefore();
        ranker = new SpeakerRanker(article, names, sources, quoteOf);
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
        var pronoun = article.TextOf(at).ToString();
        var wanted = GenderOf(at);
        var known = pronoun is "it" or "It" or "they" or "They" or "its" or "Its" or "their" or "Their" ? NearestOrganisation(at, attribution.Sentence)
            : wanted == Gender.Unknown ? null
            : ranker.Best(at, wanted, spoken);
        if (known is null)
        {
            return pronoun is "they" or "They" ? FromPlural(at, attribution.Sentence) : null;
        }

        if (wanted != Gender.Unknown)
        {
            known.Gender = wanted;
            spoken.Call(wanted, known);
        }

        return new Speaker(NameOf(known, -1), known, Confidence.Likely, $"“{pronoun.ToLowerInvariant()}” is read as {known.Full}");
    }

    private int HeadOf(Source source)
    {
        var head = source.First;
        while (head < source.Last && !article.Tokens[head + 1].Is(WordClasses.Preposition))
        {
            head++;
        }

        return head;
    }

    private Gender GenderOf(int pronoun) =>
        article.Tokens[pronoun].Is(WordClasses.MaleWord) ? Gender.Male : article.Tokens[pronoun].Is(WordClasses.FemaleWord) ? Gender.Female : Gender.Unknown;

    // "They" after "two officials said".
    private Speaker? FromPlural(int at, int sentence)
    {
        var plural = described.FindLast(source => source.First < at && sentence - article.SentenceOf[source.First] <= 3 && article.TextOf(HeadOf(source)) is [.., 's'] or "people" or "police");
        if (plural is null)
        {
            return null;
        }

        var text = LowerArticle(article.Slice(plural.First, plural.Last));
        return new Speaker(text, null, Confidence.Likely, $"“they” is read as {text}");
    }

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

        return null;
    }

    private Speaker Described(Attribution attribution)
    {
        var source = attribution.Source;
        var text = article.Slice(source.First, source.Last);
        if (article.TextOf(source.First) is "the" or "The" && Earlier(source) is { } first)
        {
            var longer = LowerArticle(article.Slice(first.First, first.Last));
            return new Speaker(longer, null, Confidence.Likely, $"“{text}” is read as {longer}");
        }

        if (descriptions.Read(attribution) is { } known)
        {
            return new Speaker(NameOf(known, -1), known, Confidence.Likely, $"“{text}” is read as {known.Full}");
        }

        described.Add(source);
        return new Speaker(LowerArticle(text), null, Confidence.Certain, "described in the same sentence");
    }

    private Source? Earlier(Source source)
    {
        for (var i = described.Count - 1; i >= Math.Max(0, described.Count - LongestMemory); i--)
        {
            if (IsSameHead(described[i], source))
            {
                return described[i];
            }
        }

        return null;
    }

    // "the person" after "a person familiar with the talks"
    private bool IsSameHead(Source earlier, Source later)
    {
        if (later.Last != later.First + 1 || earlier.Last <= earlier.First + 1)
        {
            return false;
        }

        for (var at = earlier.First; at <= earlier.Last && !article.Tokens[at].Is(WordClasses.Preposition); at++)
        {
            if (article.TextOf(at).SequenceEqual(article.TextOf(later.Last)))
            {
                return true;
            }
        }

        return false;
    }

    private static string LowerArticle(string text) =>
        text.StartsWith("The ", StringComparison.Ordinal) || text.StartsWith("A ", StringComparison.Ordinal) || text.StartsWith("An ", StringComparison.Ordinal)
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
}
