using DigestBot.Reading.Articles;

namespace DigestBot.Reading.Tests.Articles;

public sealed class PageTests
{
    private const string Body = "<article><h1>Dam holds</h1><p>The dam above Hallin held through the night, the water company said on Friday.</p><p>“It will hold,” said Oda Brekke, the engineer.</p></article>";

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"HALF\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud83d\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",")]
    [InlineData("[[[[[[[[[[1]]]]]]]]]]")]
    [InlineData("{\"@type\":7,\"headline\":[]}")]
    public void Broken_linked_data_leaves_the_rest_of_the_page_readable(string json)
    {
        // Half a surrogate pair does not survive in an attribute.
        var broken = json.Replace("HALF", "\ud83d", StringComparison.Ordinal);

        var read = Read($"<html><head><script type='application/ld+json'>{broken}</script></head><body>{Body}</body></html>");

        Assert.Equal("Dam holds", read.Article.Title);
        Assert.Equal("Oda Brekke", Assert.Single(read.Quotes, quote => quote.Text == "It will hold").Speaker);
    }

    [Theory]
    [InlineData("<div>", 30_000)]
    [InlineData("<b>", 30_000)]
    [InlineData("<table><tr><td>", 5_000)]
    [InlineData("<blockquote>", 30_000)]
    [InlineData("<b></p>", 30_000)]
    [InlineData("<div></b>", 30_000)]
    [InlineData("<b><div></b>", 10_000)]
    [InlineData("<svg></p>", 30_000)]
    public void A_page_that_nests_without_end_is_still_read(string tag, int times)
    {
        var outcome = new ArticleReader(ReadingLimits.Default).Read(string.Concat(Enumerable.Repeat(tag, times)) + Body, ArticleFormat.Html);

        Assert.IsType<ReadOutcome.Read>(outcome);
    }

    [Fact]
    public void What_belongs_to_no_article_is_not_in_its_text()
    {
        var read = Read($"""
            <html><head><title>Dam holds | Valley Ledger</title></head><body><div class="cookie-banner">We use cookies to count.</div><nav><a href="/">Home</a></nav>{Body}
            <p>Photo: Jo Vik</p><h3>Related stories</h3><p><a href="/1">Snow shuts the pass</a></p><footer>© 2026 Valley Ledger</footer></body></html>
            """);

        Assert.DoesNotContain("cookies", read.Article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Photo", read.Article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Snow", read.Article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("©", read.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>document.write('<p>Buy boats.</p><div>');</script>")]
    [InlineData("<SCRIPT type=\"text/x\">if (a < b) { c = \"</div>\"; }</SCRIPT >")]
    [InlineData("<!-- <p>Buy boats.</p> <script> -->")]
    [InlineData("<!-->")]
    [InlineData("<div data-card=\"<script>\"></div>")]
    [InlineData("<style>p > a { content: \"<p>Buy boats.</p>\" }</style>")]
    [InlineData("<noscript><p>Buy boats.</p></noscript><svg><text>Buy boats.</text></svg>")]
    [InlineData("5 < 6 > 4 <")]
    public void What_is_no_text_takes_no_text_with_it(string source)
    {
        var read = Read($"<html><body>{source}{Body}</body></html>");

        Assert.Contains("held through the night", read.Article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Buy boats", read.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_without_an_end_leaves_what_stands_before_it()
    {
        var read = Read($"<html><body>{Body}<script>var boats = 3;");

        Assert.Contains("held through the night", read.Article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("boats", read.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dam above Hallin holds")]
    [InlineData("Dam above Hallin holds - Ledger")]
    [InlineData("Dam above Hallin holds | Valley Ledger")]
    public void A_short_heading_that_the_title_does_not_repeat_is_not_the_title(string title)
    {
        var read = Read($"<html><head><title>{title}</title></head><body><h1>Valley Ledger</h1><p>The dam above Hallin held through the night, the water company said on Friday.</p></body></html>");

        Assert.Equal("Dam above Hallin holds", read.Article.Title);
    }

    private static ReadArticle Read(string html) =>
        Assert.IsType<ReadOutcome.Read>(new ArticleReader(ReadingLimits.Default).Read(html, ArticleFormat.Html)).Article;
}
