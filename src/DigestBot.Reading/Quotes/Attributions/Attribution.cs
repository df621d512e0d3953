using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>A place where the article says that somebody says something: "Haq said", "according to the ministry".</summary>
internal sealed record Attribution
{
    public required int Sentence { get; init; }

    public required Source Source { get; init; }

    /// <summary>The first token of the cue; equal to <see cref="CueLast"/> for one word.</summary>
    public required int CueFirst { get; init; }

    public required int CueLast { get; init; }

    public required CueKind Kind { get; init; }

    /// <summary>Whether the source was found in another clause ("…, calling it a mess": who called it that?).</summary>
    public bool IsIndirectSource { get; init; }

    /// <summary>Whether it can only stand beside what is said after or before it: "according to".</summary>
    public bool IsPreposition { get; init; }

    /// <summary>Whether the cue is a noun: "his call for", "Lind’s claim that".</summary>
    public bool IsNoun { get; init; }

    /// <summary>Whether a colon alone introduces the words, behind whatever the subject does: "Marsh hit back:".</summary>
    public bool IsColon { get; init; }

    /// <summary>Whether it tells of something that was not said, or not yet: "would say", "did not say".</summary>
    public bool IsUnreal { get; init; }

    /// <summary>Whether it stands inside what another attribution reports: "Lind said the mayor called it a mess".</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether the source is the agent of a passive: "was described by the mayor as".</summary>
    public bool IsPassive { get; init; }

    /// <summary>Who passes the words on: "was quoted by the agency as saying". Null for words at first hand.</summary>
    public Source? Via { get; init; }

    public int First => IsIndirectSource ? CueFirst : Math.Min(CueFirst, Source.Start);

    public int Last => IsIndirectSource ? CueLast : Math.Max(CueLast, Source.Last);

    /// <summary>Whether the source stands behind the cue ("said Haq").</summary>
    public bool IsInverted => !IsIndirectSource && Source.First > CueFirst;
}
