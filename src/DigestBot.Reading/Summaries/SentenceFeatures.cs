using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;

namespace DigestBot.Reading.Summaries;

/// <summary>What speaks for a sentence in a summary.</summary>
internal sealed class SentenceFeatures
{
    private readonly HashSet<string> terms;

    private SentenceFeatures(int index, int words, HashSet<string> terms, bool standsAlone, double score)
    {
        Index = index;
        Words = words;
        this.terms = terms;
        StandsAlone = standsAlone;
        Score = score;
    }

    public int Index { get; }

    public int Words { get; }

    /// <summary>Whether it can be read without the one before it, and is no fragment of a quote.</summary>
    public bool StandsAlone { get; }

    public double Score { get; }

    /// <summary>The features of the first <paramref name="count"/> sentences.</summary>
    public static SentenceFeatures[] Of(AnalysedText article, string title, int count, IReadOnlyList<Quote> quotes)
    {
        var termsOf = new HashSet<string>[count];
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            termsOf[i] = TermsOf(article, article.Sentences[i]);
            foreach (var term in termsOf[i])
            {
                frequency[term] = frequency.GetValueOrDefault(term) + 1;
            }
        }

        var titleTerms = TermsOf(title);
        var features = new SentenceFeatures[count];
        for (var i = 0; i < count; i++)
        {
            var sentence = article.Sentences[i];
            var words = WordsOf(sentence.Span.Of(article.Text));
            features[i] = new SentenceFeatures(i, words, termsOf[i], StandAlone(article, i, quotes), ScoreOf(article, i, termsOf[i], words, frequency, titleTerms));
        }

        return features;
    }

    /// <summary>From 0 to 2: how much of the other sentence this one says already.</summary>
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

        return 2.0 * shared / Math.Max(4, Math.Min(terms.Count, other.terms.Count));
    }

    private static double ScoreOf(AnalysedText article, int index, HashSet<string> terms, int words, Dictionary<string, int> frequency, HashSet<string> titleTerms)
    {
        double weight = 0;
        var inTitle = 0;
        foreach (var term in terms)
        {
            weight += Math.Log(1 + frequency[term]) * (frequency[term] > 1 ? 1 : 0.2);
            inTitle += titleTerms.Contains(term) ? 1 : 0;
        }

        var opensParagraph = index == 0 || article.Sentences[index].Paragraph != article.Sentences[index - 1].Paragraph;
        return (0.9 * weight / Math.Sqrt(Math.Max(8, words)))
            + (1.6 / (1 + (0.5 * index)))
            + (0.8 * inTitle / Math.Max(3, titleTerms.Count))
            + (opensParagraph ? 0.2 : 0);
    }

    private static HashSet<string> TermsOf(AnalysedText article, Sentence sentence)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var at = sentence.First; at < sentence.Limit; at++)
        {
            var token = article.Tokens[at];
            if (token.Kind is TokenKind.Word or TokenKind.Number && !token.Is(WordClasses.Function | WordClasses.Adverb) && token.End - token.Start > 2)
            {
                found.Add(Stem(article.TextOf(at)));
            }
        }

        return found;
    }

    private static HashSet<string> TermsOf(string title)
    {
        var article = AnalysedText.Of(title, [new TextSpan(0, title.Length)]);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in article.Sentences)
        {
            found.UnionWith(TermsOf(article, sentence));
        }

        return found;
    }

    private static string Stem(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        return lower.Length > 4 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
    }

    // "He added …", "“… said Haq.", "But that …": such a sentence hangs on another one.
    private static bool StandAlone(AnalysedText article, int index, IReadOnlyList<Quote> quotes)
    {
        var sentence = article.Sentences[index];
        var first = article.Tokens[sentence.First];
        if (first.Kind == TokenKind.Mark || first.Is(WordClasses.Pronoun | WordClasses.Possessive | WordClasses.Object | WordClasses.Conjunction))
        {
            return false;
        }

        if (article.TextOf(sentence.First) is "This" or "That" or "These" or "Those" or "However" or "Meanwhile" or "Then" or "Also" or "Instead")
        {
            return false;
        }

        return LastIsStop(article, sentence) && !quotes.Any(quote => quote.Kind != QuoteKind.Indirect && CutsThrough(quote, sentence.Span));
    }

    private static bool LastIsStop(AnalysedText article, Sentence sentence) =>
        article.Text[sentence.Span.End - 1] is '.' or '!' or '?' or '”' or '"' or '’' or ')' or '…';

    // The quote begins or ends outside the sentence.
    private static bool CutsThrough(Quote quote, TextSpan sentence) =>
        quote.Parts.Any(part => part.Overlaps(sentence) && !sentence.Contains(part));

    private static int WordsOf(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
