namespace DigestBot.Core.Speakers;

/// <summary>Who is meant by a name.</summary>
public abstract record SpeakerMatch
{
    private SpeakerMatch()
    {
    }

    /// <summary>Somebody who is known.</summary>
    public sealed record Known(SpeakerId Id) : SpeakerMatch;

    /// <summary>Somebody new, of this kind.</summary>
    public sealed record Unknown(SpeakerKind Kind) : SpeakerMatch;
}
