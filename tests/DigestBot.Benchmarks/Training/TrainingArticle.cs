using System.Text.Json;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Articles.Layout;
using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes;
using DigestBot.Reading.Summaries;

namespace DigestBot.Benchmarks.Training;

/// <summary>An article with a summary that people wrote, and which of its sentences say most of it.</summary>
internal sealed class TrainingArticle
{
    private const int MostSentences = 3;
    private const int MostWords = 60;

    private readonly List<List<string>> tokens;
    private readonly List<string> reference;

    private TrainingArticle(SentenceFeatures[] sentences, List<List<string>> tokens, List<string> reference)
    {
        Sentences = sentences;
        this.tokens = tokens;
        this.reference = reference;
        Oracle = FindOracle();
    }

    public SentenceFeatures[] Sentences { get; }

    /// <summary>The sentences that best cover the reference within the budget, one by one.</summary>
    public HashSet<int> Oracle { get; }

    /// <summary>Reads lines {"text", "title"?, "reference"}.</summary>
    public static List<TrainingArticle> Load(string path) => [.. File.ReadLines(path).Select(Read).OfType<TrainingArticle>()];

    /// <summary>The sentences that are chosen with these weights.</summary>
    public IEnumerable<int> Choose(SummaryWeights weights) => Summarizer.Choose(Sentences, ReadingLimits.Default, weights);

    /// <summary>The first sentences within the budget; at least one.</summary>
    public IEnumerable<int> Lead()
    {
        var words = 0;
        return Enumerable.Range(0, Math.Min(MostSentences, Sentences.Length)).TakeWhile(index => (words += Sentences[index].Words) <= MostWords || index == 0);
    }

    /// <summary>ROUGE-1 and ROUGE-2 F1 of these sentences in reading order.</summary>
    public (double One, double Two) RougeOf(IEnumerable<int> sentences)
    {
        var summary = sentences.Order().SelectMany(index => tokens[index]).ToList();
        return (Rouge.F1(reference, summary, 1), Rouge.F1(reference, summary, 2));
    }

    /// <summary>The score of a summary made with these weights.</summary>
    public double ScoreOf(SummaryWeights weights)
    {
        var (one, two) = RougeOf(Choose(weights));
        return (one + two) / 2;
    }

    private static TrainingArticle? Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var title = json.RootElement.TryGetProperty("title", out var given) ? given.GetString() : null;
        var article = TextArticle.Read(text, null, title);
        var analysed = AnalysedText.Of(text, article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span));
        if (analysed.Sentences.Count < 4)
        {
            return null;
        }

        var count = Math.Min(analysed.Sentences.Count, Summarizer.LastSentence);
        var features = SentenceFeatures.Of(analysed, article.Title, count, QuoteFinder.Find(analysed));
        var tokensOf = analysed.Sentences.Take(count).Select(sentence => Rouge.Tokens(sentence.Span.Of(text))).ToList();
        return new TrainingArticle(features, tokensOf, Rouge.Tokens(json.RootElement.GetProperty("reference").GetString()!));
    }

    private HashSet<int> FindOracle()
    {
        var chosen = new HashSet<int>();
        var score = 0.0;
        while (chosen.Count < MostSentences)
        {
            var words = chosen.Sum(index => Sentences[index].Words);
            var best = Enumerable.Range(0, Sentences.Length)
                .Where(index => !chosen.Contains(index) && words + Sentences[index].Words <= MostWords)
                .Select(index => (Index: index, Score: Rouge.Mean(reference, [.. chosen.Append(index).Order().SelectMany(i => tokens[i])])))
                .OrderByDescending(candidate => candidate.Score)
                .FirstOrDefault((Index: -1, Score: 0));
            if (best.Score <= score)
            {
                break;
            }

            chosen.Add(best.Index);
            score = best.Score;
        }

        return chosen;
    }
}
