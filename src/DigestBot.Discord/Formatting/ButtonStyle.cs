namespace DigestBot.Discord.Formatting;

/// <summary>How a button looks (https://discord.com/developers/docs/components/reference#button-button-styles).</summary>
internal enum ButtonStyle
{
    /// <summary>What most people want next.</summary>
    Primary = 1,

    /// <summary>All others.</summary>
    Secondary = 2,
}
