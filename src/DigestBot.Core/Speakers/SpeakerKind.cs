namespace DigestBot.Core.Speakers;

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>Somebody with a name.</summary>
    Person,

    /// <summary>"The United Nations", "UN".</summary>
    Body,

    /// <summary>Nobody by name: "a spokesman".</summary>
    Description,

    /// <summary>A surname that several people have, in articles that do not say which of them it means.</summary>
    Ambiguous,
}
