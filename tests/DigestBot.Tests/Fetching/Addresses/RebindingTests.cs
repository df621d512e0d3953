using System.Net;
using DigestBot.Fetching;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching.Addresses;

public sealed class RebindingTests : IAsyncLifetime
{
    // The one address that the fetchers here may reach stands for the open internet, so that no test leaves this machine.
    private static readonly IPAddress Open = IPAddress.Parse("127.0.0.1");
    private static readonly IPAddress Private = IPAddress.Parse("127.0.0.2");

    private readonly LoopbackSite site = new() { Answer = _ => SiteAnswer.Text("secret") };

    [Fact]
    public async Task A_name_that_leads_to_this_machine_when_it_is_looked_up_again_is_blocked()
    {
        var lookUps = 0;
        using var fetcher = new TestFetcher(allow: ["127.0.0.1"], resolve: (_, _) => Task.FromResult(new[] { lookUps++ == 0 ? Open : Private }));
        site.Answer = _ => new SiteAnswer { Fault = SiteFault.Raw, Body = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nnews"u8.ToArray() };
        var address = new Uri($"http://rebinding.example:{site.Port}/");

        var first = await fetcher.FetchAsync(address);
        var second = await fetcher.FetchAsync(address);

        Assert.Equal("news", TestFetcher.Text(first));
        Assert.Equal("it leads to an address of this machine (127.0.0.2); allow the host in DigestBot:Fetch:Allow if it is yours", Assert.IsType<FetchOutcome.Blocked>(second).Reason);
        Assert.Equal((2, 1), (lookUps, site.Requests.Count));
    }

    [Fact]
    public async Task A_blocked_name_is_not_looked_up_again()
    {
        var lookUps = 0;
        using var fetcher = new TestFetcher(allow: ["127.0.0.1"], resolve: (_, _) => Task.FromResult(new[] { lookUps++ == 0 ? Private : Open }));

        Assert.IsType<FetchOutcome.Blocked>(await fetcher.FetchAsync(new Uri($"http://rebinding.example:{site.Port}/")));
        Assert.Equal((1, 0), (lookUps, site.Requests.Count));
    }

    [Fact]
    public async Task A_redirect_to_a_name_that_leads_to_this_machine_is_blocked()
    {
        using var fetcher = new TestFetcher(allow: ["127.0.0.1"], resolve: (host, _) => Task.FromResult(new[] { host == "news.example" ? Open : Private }));
        site.Answer = request => request.Path == "/" ? SiteAnswer.Redirect($"http://evil.example:{site.Port}/x") : SiteAnswer.Text("secret");

        Assert.IsType<FetchOutcome.Blocked>(await fetcher.FetchAsync(new Uri($"http://news.example:{site.Port}/")));
        Assert.Single(site.Requests);
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
