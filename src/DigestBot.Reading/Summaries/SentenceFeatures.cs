using DigestBot.Reading.Language;

namespace DigestBot.Reading.Summaries;

/// <summary>The sentences of an article with what speaks for each in a summary, as numbers; <see cref="SummaryRanker"/> weighs them.</summary>
internal sealed class SentenceFeatures
{
    /// <summary>The names of the features, in order.</summary>
    public static readonly string[] Names = Enum.GetNames<SentenceFeature>();

    // Term weight is taken for the length of a sentence, but none counts as shorter than this.
    private const int ShortWords = 6;
    private const int FewTitleTerms = 3;

    private readonly AnalysedText article;
    private readonly TermVocabulary vocabulary = new();
    private readonly Candidate[] candidates;
    private readonly float[] values;

    /// <summary>Reads the first <paramref name="count"/> sentences, at least one.</summary>
    public SentenceFeatures(AnalysedText article, string title, int count)
    {
        this.article = article;
        candidates = new Candidate[count];
        values = new float[count * Names.Length];
        ReadSentences();
        ReadPlaces();
        ReadTerms();
        ReadTitle(vocabulary.Of(title));
        ReadTokens();
        foreach (var feature in (ReadOnlySpan<SentenceFeature>)[SentenceFeature.Terms, SentenceFeature.Weight, SentenceFeature.Centrality, SentenceFeature.NameWeight, SentenceFeature.Introduces])
        {
            Normalise(feature);
        }

        Rank(SentenceFeature.Weight, SentenceFeature.WeightRank);
        Rank(SentenceFeature.Centrality, SentenceFeature.CentralityRank);
    }

    public IReadOnlyList<Candidate> Candidates => candidates;

    /// <summary>The features of one sentence, in the order of <see cref="SentenceFeature"/>.</summary>
    public ReadOnlySpan<float> Of(int sentence) => values.AsSpan(sentence * Names.Length, Names.Length);

    private ref float At(int sentence, SentenceFeature feature) => ref values[(sentence * Names.Length) + (int)feature];

    private void ReadSentences()
    {
        var standing = new StandingAlone(article);
        for (var i = 0; i < candidates.Length; i++)
        {
            var span = article.Sentences[i].Span;
            candidates[i] = new Candidate(i, WordCount.Of(article.Text.AsSpan(span.Start, span.Length)), vocabulary.Add(article, i), standing.Holds(i));
        }
    }

    private void ReadPlaces()
    {
        var words = 0;
        var inParagraph = 0;
        for (var i = 0; i < candidates.Length; i++)
        {
            inParagraph = i > 0 && article.Sentences[i].Paragraph == article.Sentences[i - 1].Paragraph ? inParagraph + 1 : 0;
            At(i, SentenceFeature.Before) = i;
            At(i, SentenceFeature.Behind) = candidates.Length - 1 - i;
            At(i, SentenceFeature.WordsBefore) = words;
            At(i, SentenceFeature.BeforeInParagraph) = inParagraph;
            At(i, SentenceFeature.ArticleLength) = candidates.Length;
            At(i, SentenceFeature.Words) = candidates[i].Words;
            words += candidates[i].Words;
        }
    }

    private void ReadTerms()
    {
        var length = vocabulary.Length;
        for (var i = 0; i < candidates.Length; i++)
        {
            ReadTerms(i, length);
            At(i, SentenceFeature.LikeFirst) = i == 0 ? 1 : candidates[i].Overlap(candidates[0]);
            At(i, SentenceFeature.LikeNext) = i + 1 < candidates.Length ? candidates[i].Overlap(candidates[i + 1]) : 0;
        }
    }

    private void ReadTerms(int sentence, float length)
    {
        var terms = candidates[sentence].Terms;
        float weight = 0, frequency = 0, names = 0, introduced = 0, firsts = 0, inLead = 0;
        foreach (var id in terms)
        {
            ref readonly var term = ref vocabulary[id];
            weight += term.Weight;
            frequency += term.Sentences;
            names += term.IsName ? term.Weight : 0;
            introduced += term.First == sentence ? term.Weight : 0;
            firsts += term.First;
            inLead += term.InLead - (sentence < TermVocabulary.LeadSentences ? 1 : 0);
        }

        var root = MathF.Sqrt(Math.Max(ShortWords, candidates[sentence].Words));
        var count = Math.Max(1, terms.Length);
        At(sentence, SentenceFeature.Terms) = terms.Length;
        At(sentence, SentenceFeature.Weight) = weight / root;
        At(sentence, SentenceFeature.Centrality) = frequency / (MathF.Sqrt(count) * length);
        At(sentence, SentenceFeature.NameWeight) = names / root;
        At(sentence, SentenceFeature.Introduces) = introduced;
        At(sentence, SentenceFeature.FirstMet) = firsts / count / candidates.Length;
        At(sentence, SentenceFeature.InLead) = inLead / count;
    }

    private void ReadTitle(int[] title)
    {
        foreach (var candidate in candidates)
        {
            var shared = (float)TermVocabulary.Shared(candidate.Terms, title);
            At(candidate.Index, SentenceFeature.TitleFound) = shared / Math.Max(FewTitleTerms, title.Length);
            At(candidate.Index, SentenceFeature.InTitle) = shared / Math.Max(1, candidate.Terms.Length);
        }
    }

    private void ReadTokens()
    {
        for (var i = 0; i < candidates.Length; i++)
        {
            var sentence = article.Sentences[i];
            int capitals = 0, numbers = 0, quoted = 0, pronouns = 0, personal = 0;
            var isQuoted = false;
            for (var at = sentence.First; at < sentence.Limit; at++)
            {
                var token = article.Tokens[at];
                isQuoted ^= token.Kind == TokenKind.Mark && article.Text[token.Start] is '"' or '“' or '”';
                quoted += isQuoted ? 1 : 0;
                capitals += at > sentence.First && token.IsCapital ? 1 : 0;
                numbers += token.Kind == TokenKind.Number ? 1 : 0;
                pronouns += !isQuoted && token.Is(WordClasses.Pronoun | WordClasses.Possessive | WordClasses.Object) ? 1 : 0;
                personal += token.Word.Lower is "i" or "we" or "you" or "my" or "our" or "your" or "me" or "us" ? 1 : 0;
            }

            At(i, SentenceFeature.Capitals) = capitals;
            At(i, SentenceFeature.Numbers) = numbers;
            At(i, SentenceFeature.Quoted) = (float)quoted / (sentence.Limit - sentence.First);
            At(i, SentenceFeature.Pronouns) = pronouns;
            At(i, SentenceFeature.Personal) = personal;
        }
    }

    // A long article has heavier terms than a short one: what counts is the share of the most within it.
    private void Normalise(SentenceFeature feature)
    {
        var most = 0f;
        for (var i = 0; i < candidates.Length; i++)
        {
            most = Math.Max(most, At(i, feature));
        }

        for (var i = 0; i < candidates.Length && most > 0; i++)
        {
            At(i, feature) /= most;
        }
    }

    private void Rank(SentenceFeature feature, SentenceFeature rank)
    {
        Span<float> keys = stackalloc float[Summarizer.LastSentence];
        Span<int> order = stackalloc int[Summarizer.LastSentence];
        for (var i = 0; i < candidates.Length; i++)
        {
            keys[i] = -At(i, feature);
            order[i] = i;
        }

        keys[..candidates.Length].Sort(order[..candidates.Length]);
        for (var place = 0; place < candidates.Length; place++)
        {
            At(order[place], rank) = place;
        }
    }
}
