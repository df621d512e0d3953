namespace DigestBot.Discord.Payloads;

/// <summary>Kinds of first answers (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type).</summary>
internal static class CallbackType
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Suggestions = 8;
    public const int Dialogue = 9;
}
