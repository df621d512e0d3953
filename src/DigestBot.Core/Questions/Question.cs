using DigestBot.Core.Platforms;

namespace DigestBot.Core.Questions;

/// <summary>A question about who said what, understood. Everything given must hold; everything not given is null or empty.</summary>
public sealed record Question
{
    /// <summary>The full name of a speaker who is known to the corpus.</summary>
    public string? Speaker { get; init; }

    /// <summary>A name that was asked for but that nobody in the corpus carries, as it was typed.</summary>
    public string? UnknownSpeaker { get; init; }

    /// <summary>Speakers who all fit the name that was asked for: the reply asks which one is meant.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>The name that all of <see cref="Candidates"/> fit, as it was typed; null when there are none.</summary>
    public string? Ambiguous { get; init; }

    /// <summary>Words that the quote must hold in this order.</summary>
    public string? Phrase { get; init; }

    /// <summary>Topic words, folded (see <see cref="FoldedText"/>); each must occur in the quote, its neighbouring sentences or the title.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The topic words as they were typed, for people; null when there are none.</summary>
    public string? About { get; init; }

    /// <summary>The earliest date of publication.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The outlet's name or a part of it, folded.</summary>
    public string? Outlet { get; init; }

    /// <summary>The channel whose sources are searched; null for all that was read.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Whether all that was read is asked for, whatever the channel follows.</summary>
    public bool IsEverywhere { get; init; }

    /// <summary>Which answers come first.</summary>
    public AnswerOrder Order { get; init; }
}
