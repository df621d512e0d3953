namespace DigestBot.Platforms.Tests.Discord;

public sealed class DiscordContractTests : PlatformContract
{
    private protected override Task<Reader> OpenAsync() => DiscordReader.OpenAsync();
}
