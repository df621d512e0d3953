namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>What a session wants to hear of (Discord: Gateway, Gateway Intents).</summary>
internal static class Intents
{
    public const long Guilds = 1;
    public const long GuildMessages = 1 << 9;
    public const long DirectMessages = 1 << 12;

    /// <summary>GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT, which have to be switched on.</summary>
    public const long Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    /// <summary>All that there are.</summary>
    public const long Known = ((1L << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
}
