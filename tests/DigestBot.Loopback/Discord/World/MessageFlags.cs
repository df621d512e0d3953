namespace DigestBot.Loopback.Discord.World;

/// <summary>Flags of messages (Discord: Message, Message Flags).</summary>
[Flags]
internal enum MessageFlags : long
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>SUPPRESS_EMBEDS: links get no previews.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>EPHEMERAL: one reader sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>LOADING: an answer that is still to come.</summary>
    Loading = 1 << 7,

    /// <summary>SUPPRESS_NOTIFICATIONS: nobody is woken.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>IS_VOICE_MESSAGE.</summary>
    VoiceMessage = 1 << 13,

    /// <summary>IS_COMPONENTS_V2: made of components alone, for good.</summary>
    ComponentsV2 = 1 << 15,
}
