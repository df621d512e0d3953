using System.Text.Json;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Articles.Layout;
using DigestBot.Reading.Language;
using DigestBot.Reading.Summaries;

namespace DigestBot.Benchmarks.Training;

/// <summary>An article with a summary that people wrote, and which of its sentences say most of it.</summary>
internal sealed class TrainingArticle
{
    private const int Promising = 14;

    // How much pairs of words count in a sentence's likeness to the reference, and single words the rest; from .5 to .9 all score alike.
    private const float PairShare = 0.7f;

    // How much a place in the best summary counts beside the sentence's own likeness to the reference; from .2 to .4 all score alike.
    private const float OracleWorth = 0.4f;

    private static readonly ReadingLimits Limits = ReadingLimits.Default;

    private readonly List<List<string>> tokens;
    private readonly List<string> reference;

    private TrainingArticle(SentenceFeatures features, List<List<string>> tokens, List<string> reference)
    {
        Features = features;
        this.tokens = tokens;
        this.reference = reference;
    }

    public SentenceFeatures Features { get; }

    /// <summary>Reads lines {"text", "title"?, "reference"}.</summary>
    public static List<TrainingArticle> Load(string path) => [.. File.ReadLines(path).Select(Read).OfType<TrainingArticle>()];

    /// <summary>The sentences that are chosen by this ranker.</summary>
    public IReadOnlyList<int> Choose(SummaryRanker ranker) => SentenceChooser.Choose(Features, ranker, Limits);

    /// <summary>The first sentences within the budget; at least one.</summary>
    public IReadOnlyList<int> Lead()
    {
        var words = 0;
        return [.. Enumerable.Range(0, Math.Min(Limits.SummarySentences, tokens.Count))
            .TakeWhile(index => (words += Features.Candidates[index].Words) <= Limits.SummaryWords || index == 0)];
    }

    /// <summary>ROUGE-1 and ROUGE-2 F1 of these sentences, which are in reading order.</summary>
    public (double One, double Two) RougeOf(IReadOnlyList<int> sentences)
    {
        List<string> summary = [.. sentences.SelectMany(index => tokens[index])];
        return (Rouge.F1(reference, summary, 1), Rouge.F1(reference, summary, 2));
    }

    /// <summary>What the ranker should say of each sentence: how much of it the reference has too, and more for those of the best summary.</summary>
    public float[] Targets()
    {
        var targets = tokens.Select(Likeness).ToArray();
        foreach (var index in Oracle(targets))
        {
            targets[index] += OracleWorth;
        }

        return targets;
    }

    private static TrainingArticle? Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var title = json.RootElement.TryGetProperty("title", out var given) ? given.GetString() : null;
        var article = TextArticle.Read(text, null, title);
        var analysed = AnalysedText.Of(text, article.Paragraphs);
        if (analysed.Sentences.Count == 0)
        {
            return null;
        }

        var count = Math.Min(analysed.Sentences.Count, Summarizer.LastSentence);
        var tokensOf = analysed.Sentences.Take(count).Select(sentence => Rouge.Tokens(sentence.Span.Of(text))).ToList();
        return new TrainingArticle(new SentenceFeatures(analysed, article.Title, count), tokensOf, Rouge.Tokens(json.RootElement.GetProperty("reference").GetString()!));
    }

    private float Likeness(List<string> sentence) =>
        (((1 - PairShare) * Rouge.Shared(reference, sentence, 1)) + (PairShare * Rouge.Shared(reference, sentence, 2))) / Math.Max(1, sentence.Count);

    // The best of all sets that the promising sentences can make within the budget.
    private List<int> Oracle(float[] precision)
    {
        var promising = Features.Candidates
            .Where(candidate => candidate.Words <= Limits.SummaryWords)
            .OrderByDescending(candidate => precision[candidate.Index] * Math.Min(candidate.Words, Limits.SummaryWords / 2))
            .Take(Promising)
            .Select(candidate => candidate.Index)
            .Order();
        return Sets([.. promising], 0, [], 0).MaxBy(set => Rouge.Mean(reference, [.. set.SelectMany(index => tokens[index])])) ?? [];
    }

    private IEnumerable<List<int>> Sets(List<int> promising, int from, List<int> set, int words)
    {
        for (var i = from; i < promising.Count && set.Count < Limits.SummarySentences; i++)
        {
            var longer = words + Features.Candidates[promising[i]].Words;
            if (longer > Limits.SummaryWords)
            {
                continue;
            }

            List<int> larger = [.. set, promising[i]];
            yield return larger;
            foreach (var further in Sets(promising, i + 1, larger, longer))
            {
                yield return further;
            }
        }
    }
}
