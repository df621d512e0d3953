using DigestBot.Fetching;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching;

public sealed class WebFetcherSecureTests
{
    [Fact]
    public async Task A_server_that_speaks_only_HTTP_2_is_understood()
    {
        await using var site = new SecureSite(new SecureAnswer(Body: "news over HTTP/2"));
        using var fetcher = new TestFetcher(tls: site.Trust);

        Assert.Equal("news over HTTP/2", TestFetcher.Text(await fetcher.FetchAsync(site.Root)));
        Assert.Equal("news over HTTP/2", TestFetcher.Text(await fetcher.FetchAsync(site.Root)));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        await using var site = new SecureSite(new SecureAnswer());
        using var fetcher = new TestFetcher();

        var failed = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(site.Root));

        Assert.Equal((FetchProblem.Insecure, "the server's certificate cannot be trusted"), (failed.Problem, failed.Reason));
    }

    [Fact]
    public async Task A_stream_that_is_reset_is_an_interruption()
    {
        await using var site = new SecureSite(new SecureAnswer(IsReset: true));
        using var fetcher = new TestFetcher(tls: site.Trust);

        Assert.Equal(FetchProblem.Interrupted, Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(site.Root)).Problem);
    }

    [Fact]
    public async Task A_redirect_to_plain_HTTP_is_followed_without_the_headers_of_the_settings()
    {
        await using var plain = new LoopbackSite { Answer = _ => SiteAnswer.Text("news") };
        await using var site = new SecureSite(new SecureAnswer(302, Body: "", plain.Root.AbsoluteUri));
        using var fetcher = new TestFetcher(tls: site.Trust, headers: [$"{site.Root} Authorization: Bearer x", $"{plain.Root} Authorization: Bearer x"]);

        Assert.Equal("news", TestFetcher.Text(await fetcher.FetchAsync(site.Root)));
        Assert.Null(plain.Requests[0].Header("Authorization"));
    }
}
