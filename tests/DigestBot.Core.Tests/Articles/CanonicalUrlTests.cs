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
    [InlineData("https://example.com/a/b?utm_source=x&amp;utm_medium=y")]
    [InlineData("https://example.com/a/b?utm_source=x;utm_medium=y")]
    [InlineData("https://example.com/a/b?ref=newsletter")]
    [InlineData("https://example.com./a/b")]
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
    [InlineData("https://example.com/a/b?ref=4711")]
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

    [Fact]
    public void A_long_address_is_short_and_still_tells_articles_apart()
    {
        var (one, other) = (new Uri($"https://example.com/{new string('a', 5000)}"), new Uri($"https://example.com/{new string('a', 5001)}"));

        Assert.InRange(CanonicalUrl.Of(one)!.Length, 1, 1100);
        Assert.Equal(CanonicalUrl.Of(one), CanonicalUrl.Of(new Uri($"{one}/?utm_source=x")));
        Assert.NotEqual(CanonicalUrl.Of(one), CanonicalUrl.Of(other));
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
