namespace DigestBot.Discord.Rest;

/// <summary>The bot's token: sent, and never shown.</summary>
internal sealed class BotToken(string value)
{
    /// <summary>The token itself, for the places that send it.</summary>
    public string Reveal() => value;

    public override string ToString() => "(secret)";
}
