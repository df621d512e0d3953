namespace DigestBot.Discord.Interactions;

/// <summary>Kinds of interactions (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type).</summary>
internal static class InteractionType
{
    public const int Ping = 1;
    public const int Command = 2;
    public const int Component = 3;
    public const int Suggestion = 4;
    public const int Dialogue = 5;
}
