using System.Diagnostics.CodeAnalysis;
using DigestBot.Core.Platforms;

namespace DigestBot.Slack;

/// <summary>A channel within its workspace: "T024BE7LD/C2147483705" as <see cref="ChannelId.Value"/>, since a shared channel has one id in several.</summary>
internal readonly record struct SlackChannel(string Team, string Channel)
{
    public ChannelId Id => new(SlackPlatform.PlatformName, $"{Team}/{Channel}");

    /// <summary>Whether it is somebody's talk with the bot (https://docs.slack.dev/reference/objects/conversation-object): its id begins with D.</summary>
    public bool IsDirect => Channel.StartsWith('D');

    public static bool TryRead(ChannelId id, [NotNullWhen(true)] out SlackChannel? channel)
    {
        var slash = id.Value.IndexOf('/', StringComparison.Ordinal);
        channel = id.Platform == SlackPlatform.PlatformName && slash > 0 && slash < id.Value.Length - 1 ? new SlackChannel(id.Value[..slash], id.Value[(slash + 1)..]) : null;
        return channel is not null;
    }
}
