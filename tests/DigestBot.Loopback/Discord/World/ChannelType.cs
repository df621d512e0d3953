namespace DigestBot.Loopback.Discord.World;

/// <summary>The kinds of channels that are served (Discord: Channel, Channel Types).</summary>
internal enum ChannelType
{
    /// <summary>GUILD_TEXT.</summary>
    Text = 0,

    /// <summary>DM.</summary>
    Direct = 1,

    /// <summary>GUILD_CATEGORY.</summary>
    Category = 4,

    /// <summary>GUILD_ANNOUNCEMENT.</summary>
    Announcement = 5,

    /// <summary>PUBLIC_THREAD.</summary>
    Thread = 11,

    /// <summary>GUILD_FORUM.</summary>
    Forum = 15,
}
