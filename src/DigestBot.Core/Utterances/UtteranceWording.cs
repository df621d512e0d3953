namespace DigestBot.Core.Utterances;

/// <summary>A wording of an utterance, and who has it.</summary>
/// <param name="Words">The words, as they were printed first.</param>
/// <param name="Mentions">Where they stand, the earliest first.</param>
/// <param name="LeftOut">The runs of words of the base wording that this one does not have, in order, folded.</param>
public sealed record UtteranceWording(string Words, IReadOnlyList<UtteranceMention> Mentions, IReadOnlyList<string> LeftOut)
{
    /// <summary>Who prints it, each once.</summary>
    public IReadOnlyList<string> Outlets => [.. Mentions.Select(mention => mention.Source).Distinct(StringComparer.Ordinal)];
}
