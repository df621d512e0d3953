using DigestBot.Core.Stories;

namespace DigestBot.Core.Digests;

/// <summary>One story of a digest.</summary>
/// <param name="Id">Its name, which stays as it grows.</param>
/// <param name="Headline">The title of the most central article.</param>
/// <param name="Sentences">One or two sentences of that article, verbatim.</param>
/// <param name="Sources">The outlets that tell it, the most central first; never empty.</param>
/// <param name="KeyQuote">One quote with a known speaker; null when the story has none.</param>
public sealed record DigestStory(
    StoryId Id,
    string Headline,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<DigestSource> Sources,
    DigestQuote? KeyQuote)
{
    /// <summary>The command that tells more of it ("/digest story ferry-strike").</summary>
    public string Command { get; init; } = "";

    /// <summary>Since when the story develops; null when it is new in this digest.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What the speaker of the key quote said earlier on this topic, in other words; null when nothing is known.</summary>
    public EarlierQuote? Earlier { get; init; }

    /// <summary>Why it stands where it does, in words; the strongest reason first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
