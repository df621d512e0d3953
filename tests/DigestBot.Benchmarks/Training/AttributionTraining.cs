using DigestBot.Reading;
using DigestBot.Reading.Quotes;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Marks;

namespace DigestBot.Benchmarks.Training;

/// <summary>Which attribution governs each quoted span of annotated articles, as choices to learn from.</summary>
internal static class AttributionTraining
{
    public static List<Choice> Load(string path) => [.. AnnotatedArticle.Load(path).SelectMany(ChoicesIn)];

    private static IEnumerable<Choice> ChoicesIn(AnnotatedArticle article, int group)
    {
        var parts = new QuoteParts(article.Text);
        foreach (var span in parts.Spans.Where(span => !parts.Sorter.IsName(span)))
        {
            var said = article.Sources.FirstOrDefault(source => source.Content.Any(content => Covers(content, span)));
            var candidates = parts.Chooser.Candidates(span).Select(candidate => (Clues: (long)candidate.Clues, IsRight: candidate.Index >= 0 && said is not null && IsOf(article, said, parts.Attributions[candidate.Index]))).ToList();
            if (!candidates.Exists(candidate => candidate.IsRight))
            {
                candidates[0] = (candidates[0].Clues, true);
            }

            if (candidates.Count > 1)
            {
                yield return new Choice(group, candidates);
            }
        }
    }

    // The marks may or may not be part of what was marked.
    private static bool Covers(TextSpan content, QuotedSpan span) => content.Start <= span.Start && content.End >= span.End - 1;

    private static bool IsOf(AnnotatedArticle article, AnnotatedSource said, Attribution attribution)
    {
        var tokens = article.Text.Tokens;
        var source = new TextSpan(tokens[attribution.Source.First].Start, tokens[attribution.Source.Last].End);
        var cue = new TextSpan(tokens[attribution.CueFirst].Start, tokens[attribution.CueLast].End);
        return source.Overlaps(said.Source) || said.Cue.Any(cue.Overlaps);
    }
}
