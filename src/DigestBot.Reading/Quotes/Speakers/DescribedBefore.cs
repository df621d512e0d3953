using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Reading.Quotes.Speakers;

/// <summary>Who has spoken so far without a name: "a spokesman for the line", "two officials". In the order of the text.</summary>
internal sealed class DescribedBefore(AnalysedText article, SourceFinder sources, int[] quoteOf, SpokenBefore spoken)
{
    /// <summary>How many descriptions back a description may point.</summary>
    private const int LongestMemory = 400;

    /// <summary>How many sentences back a pronoun may mean somebody without a name, those inside quotes not counted.</summary>
    private const int Reach = 2;

    private const int PluralReach = 3;

    private readonly List<Token> tokens = article.Tokens;
    private readonly List<Source> described = [];
    private Source? latest;

    public void Add(Attribution attribution)
    {
        described.Add(attribution.Source);
        latest = IsMain(attribution) ? attribution.Source : null;
    }

    // Whoever asks, or speaks inside another's report, is not who the article goes on with.
    private bool IsMain(Attribution attribution)
    {
        var start = attribution.Source.Start;
        return attribution is { IsNested: false, IsIndirectSource: false, IsPreposition: false, IsColon: false, Kind: CueKind.Say or CueKind.Tell or CueKind.Write }
            && tokens[attribution.CueFirst].Word.Cue is not { Lemma: "ask" }
            && tokens[attribution.Source.First].Is(WordClasses.Determiner)
            && (start == article.Sentences[attribution.Sentence].First || attribution.IsInverted || quoteOf[start - 1] >= 0);
    }

    /// <summary>"a person familiar with the talks" for "the person"; null when nobody like that spoke.</summary>
    public Source? Find(Source later)
    {
        for (var i = described.Count - 1; i >= Math.Max(0, described.Count - LongestMemory); i--)
        {
            if (IsSameHead(described[i], later))
            {
                return described[i];
            }
        }

        return null;
    }

    /// <summary>Whom "he", "she", "it" or "they" means when the last to speak had no name; null when somebody named is nearer.</summary>
    public Source? Meant(int pronoun, Gender wanted)
    {
        var here = article.SentenceOf[pronoun];
        return latest is { } last && article.SentenceOf[last.First] is var before
            && before < here && before >= spoken.LastSentence && Fits(last, pronoun, wanted) && IsNear(before, here, pronoun)
                ? last
                : null;
    }

    /// <summary>"They" after "two officials said"; null when no group spoke.</summary>
    public Source? MeantByPlural(int pronoun) =>
        described.FindLast(source => source.First < pronoun && article.SentenceOf[pronoun] - article.SentenceOf[source.First] <= PluralReach
            && article.TextOf(source.HeadIn(tokens)) is [.., 's'] or "people" or "police");

    private bool Fits(Source source, int pronoun, Gender wanted)
    {
        var head = source.HeadIn(tokens);
        var isPlural = article.TextOf(head) is [.., not 's', 's'] or "people" or "police";
        return wanted == Gender.Unknown
            ? tokens[head].Is(article.TextOf(pronoun) is "it" or "It" ? WordClasses.Organisation : WordClasses.Organisation | WordClasses.Role)
            : !isPlural && tokens[head].Is(WordClasses.Role | WordClasses.Title | WordClasses.Demonym)
                && !tokens[head].Is(wanted == Gender.Male ? WordClasses.FemaleWord : WordClasses.MaleWord);
    }

    // Nobody with a name is the subject of a sentence since, and few sentences lie between.
    private bool IsNear(int before, int here, int pronoun)
    {
        var told = 0;
        for (var i = before + 1; i <= here; i++)
        {
            var sentence = article.Sentences[i];
            told += quoteOf[sentence.First] >= 0 && quoteOf[sentence.First] == quoteOf[sentence.Limit - 1] ? 0 : 1;
            if (told > Reach || sources.SubjectOf(sentence, i == here ? pronoun : sentence.Limit) is { Kind: SourceKind.Name })
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSameHead(Source earlier, Source later)
    {
        if (later.Last != later.First + 1 || earlier.Last <= earlier.First + 1)
        {
            return false;
        }

        for (var at = earlier.First; at <= earlier.Last && !tokens[at].Is(WordClasses.Preposition); at++)
        {
            if (article.TextOf(at).SequenceEqual(article.TextOf(later.Last)))
            {
                return true;
            }
        }

        return false;
    }
}
