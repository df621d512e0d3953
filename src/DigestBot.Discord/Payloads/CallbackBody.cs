namespace DigestBot.Discord.Payloads;

/// <summary>The first answer to an interaction (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object).</summary>
internal sealed record CallbackBody(int Type)
{
    public CallbackData? Data { get; init; }
}
