using DigestBot.Core.Articles;

namespace DigestBot.Core.Tests.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://example.com/a/b")]
    [InlineData("http://www.example.com/a/b/")]
    [InlineData("HTTPS://EXAMPLE.com:443/a/b#top")]
    [InlineData("https://example.com/a/b?utm_source=x&fbclid=1&UTM_MEDIUM=y")]
    [InlineData("https://amp.example.com/a/b")]
    [InlineData("https://m.example.com/a/b")]
    [InlineData("https://example.com/a/b/amp/")]
    [InlineData("https://example.com/amp/a/b")]
    [InlineData("https://example.com/a/b.amp")]
    [InlineData("https://example.com/a/b?amp=1&outputType=amp")]
    [InlineData("https://www.google.com/amp/s/www.example.com/a/b")]
    [InlineData("https://example-com.cdn.ampproject.org/c/s/example.com/a/b?amp_js_v=0.1&usqp=x")]
    public void One_article_has_one_address(string address)
    {
        var canonical = CanonicalUrl.Of(new Uri(address));

        Assert.Equal("example.com/a/b", canonical);
    }

    [Theory]
    [InlineData("https://example.com/A/b")]
    [InlineData("https://example.com:8443/a/b")]
    [InlineData("https://news.example.com/a/b")]
    [InlineData("https://example.com/a/b?id=2")]
    [InlineData("https://example.com/a/b/camp")]
    [InlineData("https://example.com/a/bamp")]
    [InlineData("https://www.google.com/amp/s/")]
    public void Another_article_has_another(string address)
    {
        var canonical = CanonicalUrl.Of(new Uri(address));

        Assert.NotNull(canonical);
        Assert.NotEqual("example.com/a/b", canonical);
    }

    [Fact]
    public void What_tells_articles_apart_in_the_query_stays()
    {
        var canonical = CanonicalUrl.Of(new Uri("https://example.com/story?utm_source=x&id=7&page=2"));

        Assert.Equal("example.com/story?id=7&page=2", canonical);
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("https://www.example.com/?utm_source=x#news")]
    [InlineData("/a/b")]
    public void An_address_of_no_article_has_none(string address)
    {
        var canonical = CanonicalUrl.Of(new Uri(address, UriKind.RelativeOrAbsolute));

        Assert.Null(canonical);
    }
}
