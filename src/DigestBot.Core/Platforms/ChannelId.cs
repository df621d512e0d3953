namespace DigestBot.Core.Platforms;

/// <summary>Names a channel: the platform ("discord", "slack", "console") and the platform's own id.</summary>
public readonly record struct ChannelId(string Platform, string Value)
{
    /// <summary>All channels of all platforms: who follows the sources that the settings name.</summary>
    public static ChannelId Every { get; } = new("*", "*");

    /// <summary>"platform:id".</summary>
    public override string ToString() => $"{Platform}:{Value}";
}
