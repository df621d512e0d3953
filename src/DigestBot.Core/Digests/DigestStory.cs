namespace DigestBot.Core.Digests;

/// <summary>One story of a digest.</summary>
/// <param name="Headline">The title of the most central article.</param>
/// <param name="Sentences">One or two sentences of that article, verbatim.</param>
/// <param name="Sources">The outlets that tell it, the most central first; never empty.</param>
/// <param name="KeyQuote">One quote with a known speaker; null when the story has none.</param>
public sealed record DigestStory(
    string Headline,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<DigestSource> Sources,
    DigestQuote? KeyQuote)
{
    /// <summary>Why it stands where it does, in words; the strongest reason first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
