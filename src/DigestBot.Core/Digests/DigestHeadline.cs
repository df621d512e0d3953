using DigestBot.Core.Stories;

namespace DigestBot.Core.Digests;

/// <summary>A story in one line.</summary>
/// <param name="Id">Its name, which stays as it grows.</param>
/// <param name="Headline">The title of the most central article.</param>
/// <param name="Source">That article.</param>
public sealed record DigestHeadline(StoryId Id, string Headline, DigestSource Source)
{
    /// <summary>Why it stands where it does, in words; the strongest reason first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
