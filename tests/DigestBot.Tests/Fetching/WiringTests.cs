using DigestBot.Fetching;
using DigestBot.Hosting;
using DigestBot.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tests.Fetching;

public sealed class WiringTests
{
    [Fact]
    public async Task The_program_has_a_fetcher_that_goes_by_its_settings()
    {
        await using var output = new StringWriter();
        var options = new DigestBotOptions { Database = ":memory:", Fetch = new FetchOptions { Allow = ["10.0.0.0/8"] } };
        using var host = BotHost.Build(options, new StandardStreams(Stream.Null, Stream.Null, output, output), TimeProvider.System);

        var fetcher = host.Services.GetRequiredService<WebFetcher>();

        Assert.IsType<FetchOutcome.Blocked>(await fetcher.FetchAsync(FetchRequest.ForPage(new Uri("http://192.168.0.1/")), TestContext.Current.CancellationToken));
    }
}
