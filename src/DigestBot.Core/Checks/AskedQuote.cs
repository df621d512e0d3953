using DigestBot.Core.Questions;

namespace DigestBot.Core.Checks;

/// <summary>A remembered quote that is to be checked.</summary>
/// <param name="Pieces">The words; one piece for each pair of quotation marks that an attribution parts.</param>
/// <param name="By">Who is to have said it, as typed; null when not given.</param>
/// <param name="Speakers">The full names of all known speakers who can be meant.</param>
public sealed record AskedQuote(IReadOnlyList<string> Pieces, string? By, IReadOnlyList<string> Speakers)
{
    /// <summary>Whether all that was read is asked for, whatever the channel follows.</summary>
    public bool IsEverywhere { get; init; }

    /// <summary>All of the words, for a search.</summary>
    public string Words => string.Join(' ', Pieces);

    /// <summary>Whether this speaker may be the one who was asked for; true for all where nobody was.</summary>
    public bool IsBy(string? speaker) =>
        By is null || (speaker is not null && Speakers.Any(name => FoldedText.Of(name) == FoldedText.Of(speaker)));
}
