using DigestBot.Core.Commands;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Wording;

/// <summary>What can be done next with a digest and its stories, the same on every platform that has buttons.</summary>
public static class DigestSteps
{
    /// <summary>Longer headlines are cut: enough of one is left to find its story by.</summary>
    private const int MostOfHeadline = 1500;

    /// <summary>With the whole digest.</summary>
    public static IReadOnlyList<ReplyButton> OfDigest { get; } =
    [
        new("Who said what", "/whosaid") { OpensForm = true },
        new("Why these stories", "/digest why"),
        new("Settings", "/digest list"),
    ];

    /// <summary>The command that tells a story whole; one without a command of its own is told by its first article.</summary>
    public static string More(DigestStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return story.Command.Length > 0 ? story.Command : $"/summary {story.Sources[0].Article}";
    }

    /// <summary>With one story.</summary>
    public static IReadOnlyList<ReplyButton> OfStory(DigestStory story) =>
    [
        new("Read more", More(story)),
        new("Why is this here?", $"/digest why {VisibleText.Cut(story.Headline, MostOfHeadline)}"),
        new("Less like this", $"/digest less {VisibleText.Cut(story.Headline, MostOfHeadline)}"),
    ];
}
