namespace DigestBot.Slack;

internal sealed class SlackPlatform
{
    public const string PlatformName = "slack";
}
