using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;

namespace DigestBot.Reading.Summaries;

/// <summary>What speaks for a sentence in a summary, as numbers; <see cref="SummaryWeights"/> says how much each counts.</summary>
internal sealed class SentenceFeatures
{
    /// <summary>The names of <see cref="Values"/>, in order.</summary>
    public static readonly string[] Names =
        ["first", "second", "third", "early", "opens-paragraph", "term-weight", "centrality", "title", "names", "numbers", "short", "long", "length", "quoted", "loose"];

    private readonly HashSet<int> terms;

    private SentenceFeatures(int index, int words, HashSet<int> terms, bool standsAlone, double[] values)
    {
        Index = index;
        Words = words;
        this.terms = terms;
        StandsAlone = standsAlone;
        Values = values;
    }

    public int Index { get; }

    public int Words { get; }

    /// <summary>Whether it can be read without the one before it, and is no fragment of a quote.</summary>
    public bool StandsAlone { get; }

    public double[] Values { get; }

    public double Score { get; set; }

    /// <summary>The features of the first <paramref name="count"/> sentences.</summary>
    public static SentenceFeatures[] Of(AnalysedText article, string title, int count, IReadOnlyList<Quote> quotes)
    {
        var vocabulary = new TermVocabulary();
        var termsOf = new HashSet<int>[count];
        for (var i = 0; i < count; i++)
        {
            termsOf[i] = vocabulary.Count(article, article.Sentences[i]);
        }

        var titleTerms = vocabulary.Of(title);
        var features = new SentenceFeatures[count];
        for (var i = 0; i < count; i++)
        {
            var words = WordCount.Of(article.Text.AsSpan(article.Sentences[i].Span.Start, article.Sentences[i].Span.Length));
            var standsAlone = StandAlone(article, i, quotes);
            features[i] = new SentenceFeatures(i, words, termsOf[i], standsAlone, ValuesOf(article, i, termsOf[i], words, vocabulary, titleTerms, standsAlone));
        }

        Normalise(features, Array.IndexOf(Names, "term-weight"));
        Normalise(features, Array.IndexOf(Names, "centrality"));
        return features;
    }

    /// <summary>From 0 to 1: how much of the other sentence this one says already.</summary>
    public double Overlap(SentenceFeatures other)
    {
        if (other.terms.Count == 0)
        {
            return 0;
        }

        var shared = 0;
        foreach (var term in other.terms)
        {
            shared += terms.Contains(term) ? 1 : 0;
        }

        return (double)shared / Math.Max(4, Math.Min(terms.Count, other.terms.Count));
    }

    private static double[] ValuesOf(AnalysedText article, int index, HashSet<int> terms, int words, TermVocabulary vocabulary, HashSet<int> titleTerms, bool standsAlone)
    {
        double weight = 0;
        double product = 0;
        var inTitle = 0;
        foreach (var term in terms)
        {
            var frequency = vocabulary.Frequency(term);
            weight += Math.Log(frequency);
            product += frequency;
            inTitle += titleTerms.Contains(term) ? 1 : 0;
        }

        var sentence = article.Sentences[index];
        var (names, numbers, quoted) = Count(article, sentence);
        return
        [
            index == 0 ? 1 : 0,
            index == 1 ? 1 : 0,
            index == 2 ? 1 : 0,
            1.0 / (1 + index),
            index == 0 || sentence.Paragraph != article.Sentences[index - 1].Paragraph ? 1 : 0,
            weight / Math.Sqrt(Math.Max(6, words)),
            terms.Count == 0 ? 0 : product / (Math.Sqrt(terms.Count) * vocabulary.Length),
            (double)inTitle / Math.Max(3, titleTerms.Count),
            Math.Min(1, names / 6.0),
            Math.Min(1, numbers / 3.0),
            words < 9 ? 1 : 0,
            words > 32 ? 1 : 0,
            Math.Log(1 + words) / 4,
            quoted > 0 ? 1 : 0,
            standsAlone ? 0 : 1,
        ];
    }

    // A long article has heavier terms than a short one: what counts is the rank within it.
    private static void Normalise(SentenceFeatures[] features, int value)
    {
        var most = 0.0;
        foreach (var feature in features)
        {
            most = Math.Max(most, feature.Values[value]);
        }

        foreach (var feature in features)
        {
            feature.Values[value] = most == 0 ? 0 : feature.Values[value] / most;
        }
    }

    private static (int Names, int Numbers, int Quoted) Count(AnalysedText article, Sentence sentence)
    {
        int names = 0, numbers = 0, marks = 0;
        for (var at = sentence.First; at < sentence.Limit; at++)
        {
            var token = article.Tokens[at];
            names += at > sentence.First && token.IsCapital ? 1 : 0;
            numbers += token.Kind == TokenKind.Number ? 1 : 0;
            marks += token.Kind == TokenKind.Mark ? 1 : 0;
        }

        return (names, numbers, marks);
    }

    // "He added …", "“… said Haq.", "But that …": such a sentence hangs on another one.
    private static bool StandAlone(AnalysedText article, int index, IReadOnlyList<Quote> quotes)
    {
        var sentence = article.Sentences[index];
        var first = article.Tokens[sentence.First];
        if (first.Kind == TokenKind.Mark && !HoldsNamedQuote(quotes, sentence.Span))
        {
            return false;
        }

        if (first.Is(WordClasses.Pronoun | WordClasses.Possessive | WordClasses.Object | WordClasses.Conjunction))
        {
            return false;
        }

        if (article.TextOf(sentence.First) is "This" or "That" or "These" or "Those" or "However" or "Meanwhile" or "Then" or "Also" or "Instead")
        {
            return false;
        }

        return EndsWithStop(article, sentence) && !IsLabelled(article, sentence) && !CutsAny(quotes, sentence.Span);
    }

    // “We start today,” said Oda Brekke: the quote and the name of its speaker stand in the sentence.
    private static bool HoldsNamedQuote(IReadOnlyList<Quote> quotes, TextSpan sentence)
    {
        foreach (var quote in quotes)
        {
            if (quote is { Kind: QuoteKind.Direct, Confidence: Confidence.Certain } && sentence.Contains(quote.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithStop(AnalysedText article, Sentence sentence) =>
        article.Text[sentence.Span.End - 1] is '.' or '!' or '?' or '”' or '"' or '’' or ')' or '…' or '\'';

    // "Q: Why now?", "GAZETTE: Why now?"
    private static bool IsLabelled(AnalysedText article, Sentence sentence)
    {
        for (var at = sentence.First; at < Math.Min(sentence.Limit, sentence.First + 4) && article.Tokens[at].IsCapital; at++)
        {
            if (at + 1 < sentence.Limit && article.Is(at + 1, ':'))
            {
                return true;
            }
        }

        return false;
    }

    // A quote begins or ends outside the sentence.
    private static bool CutsAny(IReadOnlyList<Quote> quotes, TextSpan sentence)
    {
        foreach (var quote in quotes)
        {
            if (quote.Span.Start >= sentence.End)
            {
                break;
            }

            if (quote.Kind != QuoteKind.Indirect && quote.Span.Overlaps(sentence) && CutsThrough(quote, sentence))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CutsThrough(Quote quote, TextSpan sentence)
    {
        foreach (var part in quote.Parts)
        {
            if (part.Overlaps(sentence) && !sentence.Contains(part))
            {
                return true;
            }
        }

        return false;
    }
}
