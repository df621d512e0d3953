namespace DigestBot.Core.Platforms;

/// <summary>Names a channel: the platform ("discord", "slack", "console") and the platform's own id.</summary>
public readonly record struct ChannelId(string Platform, string Value)
{
    /// <summary>"platform:id".</summary>
    public override string ToString() => $"{Platform}:{Value}";
}
