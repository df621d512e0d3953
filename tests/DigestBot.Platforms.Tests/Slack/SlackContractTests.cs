namespace DigestBot.Platforms.Tests.Slack;

public sealed class SlackContractTests : PlatformContract
{
    private protected override Task<Reader> OpenAsync() => SlackReader.OpenAsync();
}
