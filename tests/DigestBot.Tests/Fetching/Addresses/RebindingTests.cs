using System.Net;
using DigestBot.Fetching;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching.Addresses;

public sealed class RebindingTests : IAsyncLifetime
{
    private static readonly IPAddress Public = IPAddress.Parse("203.0.114.1");

    private readonly LoopbackSite site = new() { Answer = _ => SiteAnswer.Text("secret") };

    [Fact]
    public async Task A_name_that_leads_to_this_machine_when_it_is_looked_up_again_is_blocked()
    {
        var lookUps = 0;
        using var fetcher = new TestFetcher(TestFetcher.Quick, allow: [], resolve: (_, _) => Task.FromResult(new[] { lookUps++ == 0 ? Public : IPAddress.Loopback }));
        var address = new Uri($"http://rebinding.example:{site.Port}/");

        var first = await fetcher.FetchAsync(address);
        var second = await fetcher.FetchAsync(address);

        Assert.IsType<FetchOutcome.Failed>(first);
        Assert.Equal("it leads to an address of this machine (127.0.0.1); allow the host in DigestBot:Fetch:Allow if it is yours", Assert.IsType<FetchOutcome.Blocked>(second).Reason);
        Assert.Equal(2, lookUps);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_for_a_connection_and_a_blocked_one_is_not_tried_again()
    {
        var lookUps = 0;
        using var fetcher = new TestFetcher(allow: [], resolve: (_, _) => Task.FromResult(new[] { lookUps++ == 0 ? IPAddress.Loopback : Public }));

        Assert.IsType<FetchOutcome.Blocked>(await fetcher.FetchAsync(new Uri($"http://rebinding.example:{site.Port}/")));
        Assert.Equal(1, lookUps);
    }

    [Fact]
    public async Task Of_several_addresses_only_the_allowed_are_tried()
    {
        using var fetcher = new TestFetcher(
            allow: ["127.0.0.1"], resolve: (_, _) => Task.FromResult(new[] { IPAddress.Parse("10.0.0.8"), IPAddress.IPv6Loopback, IPAddress.Parse("127.0.0.1") }));

        Assert.Equal("secret", TestFetcher.Text(await fetcher.FetchAsync(new Uri($"http://several.example:{site.Port}/"))));
    }

    [Fact]
    public async Task Addresses_are_tried_in_turn_until_one_answers()
    {
        using var fetcher = new TestFetcher(
            allow: ["127.0.0.0/8"], resolve: (_, _) => Task.FromResult(new[] { IPAddress.Parse("127.0.0.9"), IPAddress.Parse("127.0.0.1") }));

        Assert.Equal("secret", TestFetcher.Text(await fetcher.FetchAsync(new Uri($"http://several.example:{site.Port}/"))));
    }

    [Fact]
    public async Task A_host_that_is_opened_by_name_may_lead_anywhere()
    {
        using var fetcher = new TestFetcher(allow: ["*.intranet.example"], resolve: (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));

        var below = await fetcher.FetchAsync(new Uri($"http://news.intranet.example:{site.Port}/"));
        var other = await fetcher.FetchAsync(new Uri($"http://intranet.example:{site.Port}/"));

        Assert.Equal("secret", TestFetcher.Text(below));
        Assert.IsType<FetchOutcome.Blocked>(other);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
