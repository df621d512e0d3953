namespace DigestBot.Loopback.Discord.World;

/// <summary>The permissions that matter to a bot that posts (Discord: Permissions).</summary>
[Flags]
internal enum Permissions : ulong
{
    /// <summary>Nothing is allowed.</summary>
    None = 0,

    /// <summary>ADMINISTRATOR: everything is allowed.</summary>
    Administrator = 1UL << 3,

    /// <summary>MANAGE_GUILD.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>ADD_REACTIONS.</summary>
    AddReactions = 1UL << 6,

    /// <summary>VIEW_CHANNEL.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>SEND_MESSAGES.</summary>
    SendMessages = 1UL << 11,

    /// <summary>EMBED_LINKS.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>ATTACH_FILES.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>READ_MESSAGE_HISTORY.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>USE_APPLICATION_COMMANDS.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>SEND_MESSAGES_IN_THREADS.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>What a bot has that was invited with what a poster of digests needs.</summary>
    Bot = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | UseApplicationCommands | SendMessagesInThreads,

    /// <summary>What the people of the guild have: they may change its settings.</summary>
    Member = Bot | ManageGuild,
}
