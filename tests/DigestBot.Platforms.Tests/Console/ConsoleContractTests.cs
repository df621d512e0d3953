namespace DigestBot.Platforms.Tests.Console;

public sealed class ConsoleContractTests : PlatformContract
{
    private protected override Task<Reader> OpenAsync() => ConsoleReader.OpenAsync();
}
