namespace DigestBot.Discord.Payloads;

/// <summary>Bits of a message (https://discord.com/developers/docs/resources/message#message-object-message-flags).</summary>
internal static class MessageFlags
{
    public const int SuppressEmbeds = 1 << 2;
    public const int Ephemeral = 1 << 6;
    public const int ComponentsV2 = 1 << 15;
}
