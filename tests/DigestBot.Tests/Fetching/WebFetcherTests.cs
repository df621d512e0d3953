using System.Text;
using DigestBot.Fetching;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Fetching;

public sealed class WebFetcherTests
{
    [Fact]
    public async Task A_body_is_fetched_with_what_the_server_says_of_it()
    {
        await using var site = new LoopbackSite { Answer = request => SiteAnswer.Tagged(request, "\"1\"", "news") };
        using var fetcher = new WebFetcher(new FetchLimits());

        var outcome = await fetcher.FetchAsync(FetchRequest.ForPage(site.At("/feed")), TestContext.Current.CancellationToken);

        var fetched = Assert.IsType<FetchOutcome.Fetched>(outcome);
        Assert.Equal("news", Encoding.UTF8.GetString(fetched.Body));
        Assert.Equal("\"1\"", fetched.Validators.ETag);
        Assert.Equal("utf-8", fetched.Charset);
    }
}
