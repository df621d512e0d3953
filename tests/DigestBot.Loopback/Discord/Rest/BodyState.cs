namespace DigestBot.Loopback.Discord.Rest;

/// <summary>What kind of body a request has.</summary>
internal enum BodyState
{
    /// <summary>None.</summary>
    Empty,

    /// <summary>One that can be read.</summary>
    Read,

    /// <summary>One of a type that Discord does not take, or of none.</summary>
    WrongType,

    /// <summary>One that says JSON and is none.</summary>
    Broken,

    /// <summary>One of more than 25 MiB.</summary>
    TooLarge,
}
