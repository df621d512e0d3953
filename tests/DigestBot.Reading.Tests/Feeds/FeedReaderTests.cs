using System.Text;
using DigestBot.Reading.Feeds;

namespace DigestBot.Reading.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string Item = "<item><title>Ferry late</title><link>https://port.example/1</link><guid>g1</guid><pubDate>Thu, 01 Jan 2004 10:14:55 GMT</pubDate></item>";

    private static readonly Uri Address = new("https://port.example/news/feed.xml");

    [Fact]
    public void An_RSS_feed_tells_of_itself_and_its_entries()
    {
        var feed = Read("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Port &amp; Sea</title>
                <link>https://port.example/</link>
                <atom:link rel="self" href="https://port.example/feed"/>
                <language>en-gb</language>
                <ttl>30</ttl>
                <image><title>Logo</title><link>https://logo.example/</link><url>logo.png</url></image>
                <item>
                  <title>A &lt;em&gt;late&lt;/em&gt; ferry</title>
                  <link> https://port.example/1 </link>
                  <guid isPermaLink="false">17</guid>
                  <pubDate>Thu, 01 Jan 2004 10:14:55 GMT</pubDate>
                  <dc:date>2004-01-02T00:00:00Z</dc:date>
                  <description>It was &lt;b&gt;late&lt;/b&gt;.</description>
                  <content:encoded><![CDATA[<p>It was very late.</p>]]></content:encoded>
                  <dc:creator>Mara Lind</dc:creator>
                  <category>Ferries</category><category>Sea</category><category>Sea</category>
                </item>
              </channel>
            </rss>
            """);

        Assert.Equal(("Port & Sea", "https://port.example/", "https://port.example/feed", "en-gb", TimeSpan.FromMinutes(30)), (feed.Title, feed.Link, feed.Self, feed.Language, feed.RefreshEvery));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("17", "A late ferry", "https://port.example/1"), (entry.Id, entry.Title, entry.Link));
        Assert.Equal(new DateTimeOffset(2004, 1, 1, 10, 14, 55, TimeSpan.Zero), entry.PublishedAt);
        Assert.Equal(new DateTimeOffset(2004, 1, 2, 0, 0, 0, TimeSpan.Zero), entry.UpdatedAt);
        Assert.Equal(("It was <b>late</b>.", "<p>It was very late.</p>", "Mara Lind"), (entry.Summary, entry.Content, entry.Author));
        Assert.Equal(["Ferries", "Sea"], entry.Categories);
    }

    [Fact]
    public void An_Atom_feed_tells_of_itself_and_its_entries()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb" xml:base="https://port.example/a/">
              <id>tag:port.example,2004:feed</id><title type="text">Port &lt;b&gt;</title>
              <link rel="self" href="feed"/><link href="/"/><author><name>The desk</name><uri>https://desk.example</uri></author>
              <entry xml:base="b/">
                <id>tag:port.example,2004:1</id>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>late</em> &lt;ferry&gt;</div></title>
                <link rel="replies" href="r"/><link rel="alternate" type="application/pdf" href="1.pdf"/><link rel="alternate" type="text/html" href="1.html"/>
                <source><title>Elsewhere</title><id>other</id><link href="https://other.example/"/></source>
                <published>2004-01-01T10:14:55+01:00</published><updated>2004-01-02T00:00:00Z</updated>
                <summary>Late &amp; later</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">Tom &amp; <br/>Jo</p></div></content>
                <category term="sea" label="The sea"/>
              </entry>
            </feed>
            """);

        Assert.Equal(("tag:port.example,2004:feed", "Port <b>", "https://port.example/", "https://port.example/a/feed", "nb"), (feed.Id, feed.Title, feed.Link, feed.Self, feed.Language));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("tag:port.example,2004:1", "A late <ferry>", "https://port.example/a/b/1.html"), (entry.Id, entry.Title, entry.Link));
        Assert.Equal(new DateTimeOffset(2004, 1, 1, 9, 14, 55, TimeSpan.Zero), entry.PublishedAt);
        Assert.Equal(("Late &amp; later", "The desk"), (entry.Summary, entry.Author));
        Assert.Equal("<div><p class=\"x\">Tom &amp; <br>Jo</p></div>", entry.Content);
        Assert.Equal(["The sea"], entry.Categories);
    }

    [Theory]
    [InlineData("http://purl.org/rss/1.0/")]
    [InlineData("http://my.netscape.com/rdf/simple/0.9/")]
    [InlineData("http://purl.org/net/rss1.1#")]
    [InlineData("https://nobody.example/knows")]
    public void Items_beside_the_channel_are_its_entries(string space)
    {
        var feed = Read($"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{space}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="https://port.example/feed"><title>Port</title><link>https://port.example/</link><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel>
              <item rdf:about="https://port.example/1"><title>Ferry late</title><dc:date>2004-01-01</dc:date></item>
            </rdf:RDF>
            """);

        Assert.Equal(("Port", "https://port.example/feed", TimeSpan.FromMinutes(30)), (feed.Title, feed.Id, feed.RefreshEvery));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("https://port.example/1", "https://port.example/1", "Ferry late"), (entry.Id, entry.Link, entry.Title));
        Assert.Equal(new DateTimeOffset(2004, 1, 1, 0, 0, 0, TimeSpan.Zero), entry.UpdatedAt);
    }

    [Theory]
    [InlineData("", "a &lt; b &amp;amp; c", "a &lt; b &amp;amp; c")]
    [InlineData("", "&lt;p&gt;a &amp;amp; b&lt;/p&gt;", "<p>a &amp; b</p>")]
    [InlineData("type='html'", "a &amp;lt; b", "a &lt; b")]
    [InlineData("type='text/html' mode='base64'", "PHA+YTwvcD4=", "<p>a</p>")]
    [InlineData("type='image/png' mode='base64'", "PHA+YTwvcD4=", null)]
    public void Content_is_HTML_however_it_is_given(string attributes, string given, string? expected)
    {
        var feed = Read($"<feed xmlns='http://www.w3.org/2005/Atom'><entry><content {attributes}>{given}</content></entry></feed>");

        Assert.Equal(expected, feed.Entries[0].Content);
    }

    [Fact]
    public void A_JSON_feed_tells_of_itself_and_its_entries()
    {
        var feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Port","home_page_url":"/","feed_url":"https://port.example/feed.json","language":"en",
             "items":[{"id":17,"url":"/1","title":"Ferry\nlate","content_html":"<p>x</p>","summary":"a < b","date_published":"2004-01-01T10:14:55Z","authors":[{"name":"Mara Lind"},{"name":"Jo"}],"tags":["sea",5]},
                      "nothing",{"id":"https://port.example/2"},]}
            """);

        Assert.Equal(("Port", "https://port.example/", "https://port.example/feed.json"), (feed.Title, feed.Link, feed.Self));
        Assert.Equal(2, feed.Entries.Count);
        Assert.Equal(("17", "Ferry late", "https://port.example/1", "a &lt; b", "<p>x</p>", "Mara Lind, Jo"), (feed.Entries[0].Id, feed.Entries[0].Title, feed.Entries[0].Link, feed.Entries[0].Summary, feed.Entries[0].Content, feed.Entries[0].Author));
        Assert.Equal("https://port.example/2", feed.Entries[1].Link);
    }

    [Fact]
    public void A_JSON_feed_that_breaks_off_gives_what_it_has() =>
        Assert.Equal("a", Assert.Single(Read("""{"version":"https://jsonfeed.org/version/1","items":[{"id":"a"},{"id":"b""").Entries).Id);

    [Theory]
    [InlineData("A &amp; B", "A & B")]
    [InlineData("A & B", "A & B")]
    [InlineData("A &amp;amp; B", "A & B")]
    [InlineData("caf&eacute; &mdash; bar&nbsp;x", "café — bar x")]
    [InlineData("&amp;#8220;x&amp;#8221; &#150;", "“x” –")]
    [InlineData("<![CDATA[<b>A</b> & B]]>", "A & B")]
    [InlineData("A &lt;script&gt;x()&lt;/script&gt;B", "A B")]
    [InlineData("5 &lt; 6 &gt; 4", "5 < 6 > 4")]
    [InlineData("5 < 6", "5 < 6")]
    [InlineData("List&lt;string&gt;", "List<string>")]
    [InlineData("A <b>big</b>\n\tferry", "A big ferry")]
    [InlineData("one&lt;br/&gt;two", "one two")]
    [InlineData("&lt;a title=\"x>y\"&gt;A&lt;/a&gt; B", "A B")]
    [InlineData("&lt;a title=\"x&gt;A&lt;/a&gt; B", "A B")]
    [InlineData("A\u0001B&#2;C", "ABC")]
    [InlineData("&unknown; &#xFFFFFFF;", "&unknown; \uFFFD")]
    public void A_title_is_one_line_of_plain_text(string given, string expected) =>
        Assert.Equal(expected, Only($"<item><title>{given}</title></item>").Title);

    [Theory]
    [InlineData("<title>A</title><media:title>B</media:title>", "A")]
    [InlineData("<media:title>B</media:title><title>A</title>", "A")]
    [InlineData("<media:group><media:title>B</media:title></media:group>", "B")]
    [InlineData("<title></title><dc:title>B</dc:title>", "B")]
    [InlineData("<TITLE>A</TITLE>", "A")]
    [InlineData("<image><title>B</title></image><title>A</title>", "A")]
    [InlineData("<description><h1>x</h1><title>B</title></description><title>A</title>", "A")]
    public void An_entry_has_its_own_title(string elements, string expected) =>
        Assert.Equal(expected, Only($"<item>{elements}</item>").Title);

    [Theory]
    [InlineData("<link>/1</link>", "https://port.example/1")]
    [InlineData("<link>\n  https://port.example/\n1</link>", "https://port.example/1")]
    [InlineData("<link>https://port.example/?a=1&amp;amp;b=2</link>", "https://port.example/?a=1&b=2")]
    [InlineData("<link>https://port.example/?a=1&b=2</link>", "https://port.example/?a=1&b=2")]
    [InlineData("<guid>https://port.example/g</guid>", "https://port.example/g")]
    [InlineData("<guid isPermaLink='true'>g</guid>", "https://port.example/news/g")]
    [InlineData("<guid isPermaLink='false'>https://port.example/g</guid>", null)]
    [InlineData("<guid>g</guid>", null)]
    [InlineData("<link></link><guid>https://port.example/g</guid>", "https://port.example/g")]
    [InlineData("<guid>https://port.example/g</guid><link>https://port.example/1</link>", "https://port.example/1")]
    [InlineData("<atom:link rel='self' href='/s'/>", null)]
    [InlineData("<atom:link href='/a'/><link>/1</link>", "https://port.example/1")]
    [InlineData("<atom:link href='/a'/>", "https://port.example/a")]
    [InlineData("<enclosure url='/e.mp3'/>", null)]
    [InlineData("<enclosure url='/e.mp3'/><guid>https://port.example/g</guid>", "https://port.example/g")]
    [InlineData("<link>/1<br></link>", "https://port.example/1")]
    [InlineData("<link>/1<media:title>B</media:title>", "https://port.example/1")]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<source url='https://other.example/'>Other</source>", null)]
    public void An_entry_leads_to_its_article(string elements, string? expected) =>
        Assert.Equal(expected, Only($"<item>{elements}</item>").Link);

    [Theory]
    [InlineData("a/1", "https://port.example/b/a/1")]
    [InlineData("tag:port.example,2004:1", "tag:port.example,2004:1")]
    public void A_base_that_the_feed_gives_completes_its_ids(string id, string expected)
    {
        var feed = Read($"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://port.example/b/'><entry><id>{id}</id></entry></feed>");

        Assert.Equal(expected, feed.Entries[0].Id);
    }

    [Fact]
    public void An_id_does_not_change_with_where_the_feed_was_fetched() => Assert.Equal("a/1", Only("<item><guid>a/1</guid></item>").Id);

    [Theory]
    [InlineData("\n\n  <?xml version='1.0'?><rss><channel>", "</channel></rss>")]
    [InlineData("Warning: <b>x</b><br>\n<?xml version='1.0'?><rss><channel>", "</channel></rss>")]
    [InlineData("<?xml version='1.1' encoding='nonsense'?><RSS><Channel>", "</Channel></RSS>")]
    [InlineData("<rss>", "</rss>")]
    [InlineData("<rss><channel>", "")]
    [InlineData("<rss><channel><media:thumbnail url=x>", "</channel></rss>")]
    [InlineData("<rss><channel><item><title>Earlier & unfinished", "</channel></rss>")]
    [InlineData("<rss><channel>", "</channel></rss><rss> & <")]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://dtd.example/rss.dtd\"><rss><channel>", "</channel></rss>")]
    [InlineData("<x><y><z>", "</z></y></x>")]
    public void A_broken_feed_is_read_as_far_as_it_makes_sense(string before, string after)
    {
        var entry = Read(before + Item + after).Entries[^1];

        Assert.Equal(("g1", "Ferry late", "https://port.example/1"), (entry.Id, entry.Title, entry.Link));
        Assert.Equal(2004, entry.PublishedAt!.Value.Year);
    }

    [Fact]
    public void What_stands_behind_a_text_that_is_not_ended_is_read()
    {
        var entry = Read("<rss><channel><item><description>Late <p>again & again<title>Ferry late</title><link>/1</link><guid>g1</guid></item></channel></rss>").Entries[0];

        Assert.Equal(("Ferry late", "https://port.example/1", "g1"), (entry.Title, entry.Link, entry.Id));
        Assert.Equal("Late <p>again &amp; again", entry.Summary);
    }

    [Fact]
    public void A_feed_that_breaks_off_gives_no_half_address()
    {
        var entry = Read("<rss><channel><item><title>Ferry late</title><link>https://port.ex").Entries[0];

        Assert.Equal(("Ferry late", null), (entry.Title, entry.Link));
    }

    [Fact]
    public void Entities_that_a_feed_names_are_read_where_they_are_harmless()
    {
        var entry = Read("""
            <!DOCTYPE rss [<!ENTITY port "Hallin &#38; Sons"><!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY a "xx"><!ENTITY b "&a;&a;">]>
            <rss><channel><item><title>&port; &file; &b; late</title></item></channel></rss>
            """).Entries[0];

        Assert.Equal("late", entry.Title.Split(' ')[^1]);
        Assert.DoesNotContain("xx", entry.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \n ", "it is empty")]
    [InlineData("<!DOCTYPE html><html><head><title>Port</title><link rel='alternate' href='/feed'></head></html>", "it is a web page, not a feed")]
    [InlineData("<opml><body><outline xmlUrl='https://port.example/feed'/></body></opml>", "it is a list of feeds (OPML), not a feed")]
    [InlineData("<html><body><item><title>Port</title></item></body></html>", "it is a web page, not a feed")]
    [InlineData("<menu><item/><item/></menu>", "it is no feed: neither RSS nor Atom nor JSON Feed")]
    [InlineData("<urlset><url/></urlset>", "it is no feed: neither RSS nor Atom nor JSON Feed")]
    [InlineData("Not found", "it is no feed: neither RSS nor Atom nor JSON Feed")]
    [InlineData("{\"a\":1}", "it is JSON, but no JSON Feed")]
    [InlineData("[1,2]", "it is JSON, but no JSON Feed")]
    [InlineData("{\"a\":", "it is neither JSON nor another feed: line 1 is broken")]
    public void What_is_no_feed_is_refused_with_a_reason(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<FeedOutcome.Refused>(FeedReader.Read(Encoding.UTF8.GetBytes(text))).Reason);

    [Theory]
    [InlineData("utf-8", "utf-8", null)]
    [InlineData("windows-1252", "utf-8", null)]
    [InlineData("windows-1252", "iso-8859-1", null)]
    [InlineData("windows-1252", null, null)]
    [InlineData("utf-8", "utf-16", null)]
    [InlineData("utf-8", "us-ascii", "text/xml")]
    [InlineData("utf-8", null, "text/xml; charset=us-ascii")]
    [InlineData("utf-8", "utf-8", "text/xml; charset=iso-8859-1")]
    [InlineData("windows-1252", null, "application/xml; charset=utf-8")]
    [InlineData("windows-1250", null, "application/xml; charset=\"windows-1250\"")]
    [InlineData("utf-16", null, null)]
    [InlineData("utf-16", "utf-8", "text/xml; charset=utf-8")]
    [InlineData("utf-16BE", "utf-16", null)]
    [InlineData("utf-32", null, null)]
    [InlineData("ibm037", "ibm037", null)]
    public void Letters_are_right_whatever_the_feed_says_of_them(string encoding, string? declared, string? contentType)
    {
        var declaration = declared is null ? "<?xml version=\"1.0\"?>" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>";
        var known = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var bytes = known.GetBytes($"{declaration}<rss><channel><title>Café fermé</title></channel></rss>");

        var outcome = FeedReader.Read(bytes, contentType);

        Assert.Equal("Café fermé", Assert.IsType<FeedOutcome.Read>(outcome).Feed.Title);
    }

    [Fact]
    public void An_id_that_repeats_names_nothing()
    {
        var feed = Read("<rss><channel><item><guid>a</guid></item><item><guid>b</guid></item><item><guid>a</guid></item><item/></channel></rss>");

        Assert.Equal(["a", "b", "a", null], feed.Entries.Select(entry => entry.Id));
        Assert.Equal([null, "b", null, null], EntryIds.WithoutRepeats(feed.Entries).Select(entry => entry.Id));
    }

    private static Feed Read(string text) => Assert.IsType<FeedOutcome.Read>(FeedReader.Read(Encoding.UTF8.GetBytes(text), null, Address)).Feed;

    // Prefixes are left undeclared, as feeds do.
    private static FeedEntry Only(string item) => Assert.Single(Read($"<rss version=\"2.0\"><channel><title>Port</title>{item}</channel></rss>").Entries);
}
