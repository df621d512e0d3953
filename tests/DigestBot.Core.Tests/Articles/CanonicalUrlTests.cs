using DigestBot.Core.Articles;

namespace DigestBot.Core.Tests.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://example.com/a/b")]
    [InlineData("http://www.example.com/a/b/")]
    [InlineData("HTTPS://EXAMPLE.com:443/a/b#top")]
    [InlineData("https://example.com/a/b?utm_source=x&fbclid=1&UTM_MEDIUM=y")]
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
