using DigestBot.Fetching;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching;

public sealed class WebFetcherRedirectTests : IAsyncLifetime
{
    private readonly LoopbackSite site = new();
    private readonly LoopbackSite other = new() { Answer = _ => SiteAnswer.Text("elsewhere") };
    private readonly TestFetcher fetcher = new();

    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task Only_a_permanent_redirect_moves_the_address(int status, bool moves)
    {
        Route(("/old", SiteAnswer.Redirect("/new", status)));

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(site.At("/old")));

        Assert.Equal(site.At("/new"), fetched.Address);
        Assert.Equal(moves ? site.At("/new") : null, fetched.MovedTo);
    }

    [Fact]
    public async Task The_address_moves_as_far_as_the_chain_is_permanent()
    {
        Route(("/a", SiteAnswer.Redirect("/b", 301)), ("/b", SiteAnswer.Redirect("/c", 308)), ("/c", SiteAnswer.Redirect("/d", 302)), ("/d", SiteAnswer.Redirect("/e", 301)));

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(site.At("/a")));

        Assert.Equal((site.At("/e"), site.At("/c")), (fetched.Address, fetched.MovedTo));
    }

    [Fact]
    public async Task A_permanent_redirect_after_a_temporary_one_moves_nothing()
    {
        Route(("/a", SiteAnswer.Redirect("/b", 302)), ("/b", SiteAnswer.Redirect("/c", 301)));

        Assert.Null(Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(site.At("/a"))).MovedTo);
    }

    [Fact]
    public async Task An_unchanged_version_tells_where_it_has_moved_too()
    {
        Route(("/old", SiteAnswer.Redirect("/new", 301)), ("/new", SiteAnswer.Of(304)));

        var outcome = await fetcher.FetchAsync(FetchRequest.ForFeed(site.At("/old"), new Validators("\"1\"", LastModified: null)));

        Assert.Equal(site.At("/new"), Assert.IsType<FetchOutcome.NotModified>(outcome).MovedTo);
    }

    [Theory]
    [InlineData("new", "/deep/new")]
    [InlineData("/new", "/new")]
    [InlineData("../new", "/new")]
    [InlineData("?page=2", "/deep/old?page=2")]
    [InlineData("/new#part", "/new")]
    [InlineData("/Ã¼ber", "/%C3%BCber")]
    [InlineData("/with space", "/with%20space")]
    public async Task Any_spelling_of_a_target_is_understood(string location, string path)
    {
        Route(("/deep/old", SiteAnswer.Redirect(location)));

        var outcome = await fetcher.FetchAsync(site.At("/deep/old"));

        Assert.Equal(path, Assert.IsType<FetchOutcome.Fetched>(outcome).Address.PathAndQuery);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        Route(("/a", SiteAnswer.Redirect("/b")), ("/b", SiteAnswer.Redirect("/a")));

        var failed = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(site.At("/a")));

        Assert.Equal((FetchProblem.BadRedirect, "the server redirects in a circle (302 Found)"), (failed.Problem, failed.Reason));
        Assert.Equal(2, site.Requests.Count);
    }

    [Fact]
    public async Task Ten_redirects_are_followed_and_no_eleventh()
    {
        site.Answer = request => request.Path == "/0" ? SiteAnswer.Text("news") : SiteAnswer.Redirect($"/{int.Parse(request.Path[1..]) - 1}");

        var ten = await fetcher.FetchAsync(site.At("/10"));
        var eleven = await fetcher.FetchAsync(site.At("/11"));

        Assert.Equal("news", TestFetcher.Text(ten));
        Assert.Equal(FetchProblem.BadRedirect, Assert.IsType<FetchOutcome.Failed>(eleven).Problem);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("http://a:b:c/")]
    [InlineData("http://%31%32%37.0.0.1/")]
    public async Task A_target_that_is_no_address_is_a_bad_redirect(string location)
    {
        Route(("/a", SiteAnswer.Redirect(location)));

        Assert.Equal(FetchProblem.BadRedirect, Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(site.At("/a"))).Problem);
    }

    [Fact]
    public async Task A_redirect_without_a_target_is_a_bad_redirect()
    {
        Route(("/a", SiteAnswer.Of(302)));

        var failed = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(site.At("/a")));

        Assert.Equal("the server redirects without saying where (302 Found)", failed.Reason);
    }

    [Theory]
    [InlineData("ftp://files.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/plain,news")]
    public async Task A_redirect_to_another_scheme_is_blocked(string location)
    {
        Route(("/a", SiteAnswer.Redirect(location)));

        Assert.IsType<FetchOutcome.Blocked>(await fetcher.FetchAsync(site.At("/a")));
    }

    [Fact]
    public async Task A_header_of_the_settings_is_sent_to_its_address_and_below()
    {
        using var known = new TestFetcher(headers: [$"{site.At("/private")} Authorization: Bearer x", $"{site.At("/private")} User-Agent: Reader"]);
        Route();

        await known.FetchAsync(site.At("/private/feed"));
        await known.FetchAsync(site.At("/privateer"));
        await known.FetchAsync(site.At("/"));

        Assert.Equal(["Bearer x", null, null], site.Requests.Select(request => request.Header("Authorization")).ToArray());
        Assert.Equal("Reader", site.Requests[0].Header("User-Agent"));
    }

    [Fact]
    public async Task A_header_of_the_settings_never_follows_a_redirect_elsewhere()
    {
        using var known = new TestFetcher(headers: [$"{site.Root} Authorization: Bearer x", $"{site.Root} X-Key: y"]);
        Route(("/a", SiteAnswer.Redirect(other.At("/b").AbsoluteUri)));

        await known.FetchAsync(site.At("/a"));

        Assert.Equal("Bearer x", site.Requests[0].Header("Authorization"));
        Assert.Null(other.Requests[0].Header("Authorization"));
        Assert.Null(other.Requests[0].Header("X-Key"));
    }

    [Fact]
    public async Task A_header_of_the_settings_is_not_sent_to_whom_another_site_redirects_to()
    {
        using var known = new TestFetcher(headers: [$"{site.Root} Authorization: Bearer x"]);
        other.Answer = _ => SiteAnswer.Redirect(site.At("/private").AbsoluteUri);
        Route();

        await known.FetchAsync(other.At("/"));

        Assert.Null(Assert.Single(site.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task Known_versions_go_along_a_redirect()
    {
        Route(("/a", SiteAnswer.Redirect("/b")));

        await fetcher.FetchAsync(FetchRequest.ForFeed(site.At("/a"), new Validators("\"1\"", LastModified: null)));

        Assert.Equal("\"1\"", site.Requests[1].Header("If-None-Match"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await site.DisposeAsync();
        await other.DisposeAsync();
    }

    private void Route(params (string Path, SiteAnswer Answer)[] routes)
    {
        var answers = routes.ToDictionary(route => route.Path, route => route.Answer, StringComparer.Ordinal);
        site.Answer = request => answers.GetValueOrDefault(request.Path) ?? SiteAnswer.Text("news");
    }
}
