namespace DigestBot.Discord.Gateway;

/// <summary>Why a connection ended (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).</summary>
internal static class CloseCode
{
    /// <summary>Ends the session too: the bot is shown offline.</summary>
    public const int Normal = 1000;

    /// <summary>Ends the connection only: any code but 1000 and 1001 leaves the session as it is.</summary>
    public const int Ours = 4000;

    /// <summary>What to do then; <paramref name="code"/> is null where the connection was cut.</summary>
    public static CloseMeaning MeaningOf(int? code) => code switch
    {
        4004 or 4010 or 4011 or 4012 or 4013 or 4014 => CloseMeaning.Fatal,
        4003 or 4005 or 4007 or 4008 or 4009 => CloseMeaning.Identify,
        _ => CloseMeaning.Resume,
    };

    /// <summary>What the operator can do about it, for codes that are fatal.</summary>
    public static string RemedyOf(int? code) => code switch
    {
        4004 => "Discord refused the bot's token. Give the right one as DigestBot:Discord:Token, and start again",
        4010 => "Discord refused the bot's shard. Start again, and report this if it comes again",
        4011 => "Discord asks for more shards. Start again, so that the bot asks how many",
        4012 => "Discord no longer speaks this version of its protocol. Take a newer version of the bot",
        4013 => "Discord refused the bot's intents. Report this, and take a newer version of the bot",
        4014 => "Discord refused the bot's intents, though it asks for none that need a permission. Report this, and take a newer version of the bot",
        _ => $"Discord closed the connection for good ({code})",
    };
}
