using DigestBot.Discord.Interactions;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Tests.Interactions;

public sealed class AttachmentReaderTests : IDisposable
{
    private readonly StubDiscord discord = new();
    private readonly HttpClient client;

    public AttachmentReaderTests() => client = new HttpClient(discord);

    public void Dispose()
    {
        client.Dispose();
        discord.Dispose();
    }

    [Theory]
    [InlineData("https://cdn.discordapp.com/attachments/1/2/ferry.txt")]
    [InlineData("https://media.discordapp.net/attachments/1/2/ferry.txt")]
    public async Task A_file_on_Discords_servers_is_fetched(string address)
    {
        Assert.NotNull((await ReadAsync(address)).File);
    }

    [Theory]
    [InlineData("https://elsewhere.example/ferry.txt")]
    [InlineData("http://cdn.discordapp.com/ferry.txt")]
    [InlineData("https://cdn.discordapp.com:8443/ferry.txt")]
    [InlineData("https://cdn.discordapp.com.elsewhere.example/ferry.txt")]
    [InlineData("https://cdn.discordapp.com@elsewhere.example/ferry.txt")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://127.0.0.1:9010/attachments/1/2/ferry.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ferry.txt")]
    public async Task A_file_anywhere_else_is_not_even_asked_for(string address)
    {
        var (file, problem) = await ReadAsync(address);

        Assert.Null(file);
        Assert.Equal("That file is not on Discord's servers. Send it with the command.", problem);
        Assert.Empty(discord.Requests);
    }

    private Task<(Core.Commands.GivenFile? File, string Problem)> ReadAsync(string address) =>
        new AttachmentReader(client, new Uri("https://discord.com/api/v10/"), TimeProvider.System)
            .ReadAsync(new AttachmentPayload("1") { Url = address, Filename = "ferry.txt" }, TestContext.Current.CancellationToken);
}
