namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>What a person did (Discord: Receiving and Responding, Interaction Type).</summary>
internal enum InteractionType
{
    /// <summary>A slash command, or one on a message or a person.</summary>
    Command = 2,

    /// <summary>A button or a menu.</summary>
    Component = 3,

    /// <summary>A half-typed option that wants suggestions.</summary>
    Autocomplete = 4,

    /// <summary>A filled-in form.</summary>
    Modal = 5,
}
