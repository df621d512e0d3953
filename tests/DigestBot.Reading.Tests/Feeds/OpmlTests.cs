using System.Text;
using CsCheck;
using DigestBot.Reading.Feeds;
using DigestBot.Reading.Feeds.Opml;

namespace DigestBot.Reading.Tests.Feeds;

public sealed class OpmlTests
{
    private static readonly DateTimeOffset CreatedAt = new(2026, 11, 24, 7, 0, 0, TimeSpan.FromHours(1));

    private static readonly Gen<OpmlFeed> Feeds =
        from title in Gen.String[0, 20]
        from page in Gen.Bool
        from folders in Gen.String[1, 6].Array[0, 3]
        from number in Gen.Int[0, 1000]
        select new OpmlFeed
        {
            Title = title,
            XmlUrl = new Uri($"https://port.example/{number}?a=1&b=\"é\""),
            HtmlUrl = page ? new Uri("https://port.example/") : null,
            Folders = folders,
        };

    [Fact]
    public void Nested_outlines_are_folders()
    {
        var list = Read("""
            <?xml version="1.0"?><opml version="2.0"><head><title>My feeds</title></head><body>
              <outline text="Sea"><outline title="Ferries" text="x"><outline TEXT="Port" XMLURL="https://port.example/feed" htmlUrl="https://port.example/" type="rss"/></outline>
              <outline text="Ships" url="https://ships.example/rss"/></outline>
              <outline text="Plain" xmlUrl="feed://plain.example/rss"/>
              <outline text="Filed" xmlUrl="https://filed.example/rss" category="/Harbour/Ferries,/Sport"/>
              <outline text="A page" type="link" url="https://page.example/"/><outline text="No address" xmlUrl="rss"/>
            </body></opml>
            """);

        Assert.Equal("My feeds", list.Title);
        Assert.Equal(["Port: Sea/Ferries", "Ships: Sea", "Plain: ", "Filed: Harbour/Ferries"], list.Feeds.Select(feed => $"{feed.Title}: {string.Join('/', feed.Folders)}"));
        Assert.Equal("http://plain.example/rss", list.Feeds[2].XmlUrl.AbsoluteUri);
        Assert.Equal("https://port.example/", list.Feeds[0].HtmlUrl?.AbsoluteUri);
    }

    [Fact]
    public void A_broken_list_is_read_as_far_as_it_makes_sense()
    {
        var list = Read("<opml><body><outline text='Port & Sea' xmlUrl='https://port.example/?a=1&b=2'><outline text=Ships xmlUrl=https://ships.example/rss />");

        Assert.Equal(["Port & Sea", "Ships"], list.Feeds.Select(feed => feed.Title));
        Assert.Equal("https://port.example/?a=1&b=2", list.Feeds[0].XmlUrl.AbsoluteUri);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("Hello", "it is no list of feeds (OPML)")]
    [InlineData("<rss/>", "it is no list of feeds (OPML)")]
    [InlineData("<html><body></body></html>", "it is a web page, not a list of feeds")]
    public void What_is_no_list_is_refused_with_a_reason(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<OpmlOutcome.Refused>(OpmlReader.Read(Encoding.UTF8.GetBytes(text))).Reason);

    [Fact]
    public void A_list_is_bounded()
    {
        var text = $"<opml><body>{string.Concat(Enumerable.Range(0, FeedLimits.MaxListedFeeds + 5).Select(i => $"<outline xmlUrl='https://port.example/{i}'/>"))}</body></opml>";

        Assert.Equal(FeedLimits.MaxListedFeeds, Read(text).Feeds.Count);
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Gen.String[0, 20], Feeds.Array[0, 12]).Sample((title, feeds) =>
        {
            var list = Read(OpmlWriter.Write(title, feeds, CreatedAt));

            Assert.Equal(OpmlTitle.Of(title), list.Title);
            Assert.Equal(feeds.Select(Line).Order(StringComparer.Ordinal), list.Feeds.Select(Line).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void A_list_says_when_it_was_made() =>
        Assert.Contains("<dateCreated>Tue, 24 Nov 2026 06:00:00 GMT</dateCreated>", OpmlWriter.Write("", [], CreatedAt), StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_give_a_list_or_a_reason() =>
        Gen.OneOf(Gen.Byte.Array, Gen.String[Gen.Char["<>/opmlutinexr='\" &;"], 0, 100].Select(text => Encoding.UTF8.GetBytes($"<opml><outline {text}")))
            .Sample(bytes => Assert.NotNull(OpmlReader.Read(bytes)));

    private static string Line(OpmlFeed feed) =>
        $"{OpmlTitle.Of(feed.Title)}|{feed.XmlUrl.AbsoluteUri}|{feed.HtmlUrl}|{string.Join('/', feed.Folders.Select(OpmlTitle.Of).Where(name => name.Length > 0))}";

    private static OpmlDocument Read(string text) => Assert.IsType<OpmlOutcome.Read>(OpmlReader.Read(Encoding.UTF8.GetBytes(text))).Document;
}
