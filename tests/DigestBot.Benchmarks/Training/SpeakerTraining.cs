using DigestBot.Reading.Quotes;
using DigestBot.Reading.Quotes.Attributions;
using DigestBot.Reading.Quotes.Names;

namespace DigestBot.Benchmarks.Training;

/// <summary>Whom "he" and "she" mean in annotated articles, as choices to learn from.</summary>
internal static class SpeakerTraining
{
    public static List<Choice> Load(string path) => [.. AnnotatedArticle.Load(path).SelectMany(ChoicesIn)];

    private static IEnumerable<Choice> ChoicesIn(AnnotatedArticle article, int group)
    {
        var parts = new QuoteParts(article.Text);
        foreach (var attribution in parts.Attributions)
        {
            var pronoun = article.Text.Tokens[attribution.Source.First];
            if (attribution.Source.Kind == SourceKind.Pronoun
                && article.Sources.FirstOrDefault(source => source.Source.Start == pronoun.Start && source.Source.End == pronoun.End) is { Speaker: { } speaker, IsSure: true })
            {
                var candidates = parts.Resolver.Candidates(attribution).Select(candidate => ((long)candidate.Clues, IsSame(candidate.Name, speaker))).ToList();
                if (candidates.Exists(candidate => candidate.Item2))
                {
                    yield return new Choice(group, candidates);
                }
            }

            parts.Resolver.Resolve(attribution);
        }
    }

    private static bool IsSame(KnownName name, string speaker)
    {
        var other = new KnownName(speaker, false);
        return string.Equals(name.Full, speaker, StringComparison.OrdinalIgnoreCase)
            || (name.Surname == other.Surname && (name.IsSingleWord || other.IsSingleWord || name.GivenName[0] == other.GivenName[0]));
    }
}
