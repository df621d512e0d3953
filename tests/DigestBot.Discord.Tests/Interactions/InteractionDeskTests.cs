using System.Text.Json;
using DigestBot.Core.Commands;
using DigestBot.Discord.Interactions;
using DigestBot.Discord.Payloads;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Discord.Tests.Interactions;

public sealed class InteractionDeskTests : IDisposable
{
    private const int MostArriving = 1_000;
    private const int TooMany = 10;

    private readonly StubDiscord discord = new();
    private readonly InteractionDesk desk;

    public InteractionDeskTests()
    {
        var rest = discord.Rest(TimeProvider.System);
        desk = new InteractionDesk(rest, new AttachmentReader(new HttpClient(discord), new Uri("https://discord.test/"), TimeProvider.System), new ReplySender(rest, TimeProvider.System, NullLogger<ReplySender>.Instance), TimeProvider.System, NullLogger<InteractionDesk>.Instance);
    }

    public void Dispose() => discord.Dispose();

    [Fact]
    public async Task Who_does_not_fit_in_is_told_so_at_once()
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        for (var number = 0; number < MostArriving + TooMany; number++)
        {
            desk.Take(Command(number));
        }

        var working = desk.WorkAsync(new CommandRouter([SampleCommand.Digest], (_, _, _, _) => Task.FromResult<IReadOnlyList<Suggestion>>([])), ending.Token);
        for (var taken = 0; taken < MostArriving; taken++)
        {
            await desk.Commands.ReadAsync(ending.Token);
        }

        await discord.AskedAsync(MostArriving + TooMany, ending.Token);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        var said = discord.Requests.Where(request => request.Body.Contains("\"type\":4", StringComparison.Ordinal)).ToList();
        Assert.Equal(TooMany, said.Count);
        Assert.All(said, request => Assert.Contains("Der Bot hat gerade zu viel zu tun", request.Body, StringComparison.Ordinal));
    }

    private static InteractionPayload Command(int number) => JsonSerializer.Deserialize(
        $$$"""{"id":"{{{number}}}","application_id":"1","token":"t{{{number}}}","type":2,"locale":"de","channel_id":"5","data":{"id":"9","type":1,"name":"digest","options":[{"name":"now","type":1}]}}""",
        DiscordJson.Default.InteractionPayload)!;
}
