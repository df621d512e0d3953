using DigestBot.Core.Checks;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Utterances;

/// <summary>A wording of an utterance, and who has it.</summary>
/// <param name="Words">The words, as they were printed first.</param>
/// <param name="Mentions">Where they stand, the earliest first.</param>
/// <param name="Differences">The base wording beside this one, word by word (see <see cref="WordDifference"/>); empty for the base itself.</param>
public sealed record UtteranceWording(string Words, IReadOnlyList<UtteranceMention> Mentions, IReadOnlyList<WordRun> Differences)
{
    /// <summary>Who prints it, each once.</summary>
    public IReadOnlyList<string> Outlets => [.. Mentions.Select(mention => mention.Source).Distinct(StringComparer.Ordinal)];

    /// <summary>The runs of words of the base wording that this one does not have, in order, folded.</summary>
    public IReadOnlyList<string> LeftOut => [.. Differences.Where(run => run.Kind is WordRunKind.Said or WordRunKind.LeftOut).Select(run => FoldedText.Of(run.Text))];
}
