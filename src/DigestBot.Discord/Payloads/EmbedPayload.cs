namespace DigestBot.Discord.Payloads;

/// <summary>A box of text (https://discord.com/developers/docs/resources/message#embed-object).</summary>
internal sealed record EmbedPayload(string Description)
{
    public int? Color { get; init; }
}
