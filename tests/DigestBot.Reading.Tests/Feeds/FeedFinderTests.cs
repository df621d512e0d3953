using CsCheck;
using DigestBot.Reading.Feeds;

namespace DigestBot.Reading.Tests.Feeds;

public sealed class FeedFinderTests
{
    private static readonly Uri Page = new("https://port.example/news/index.html");

    [Fact]
    public void Declared_feeds_come_in_the_order_of_the_page_and_comments_last()
    {
        var found = Find("""
            <head><link rel="stylesheet" href="a.css">
            <link rel="alternate" type="application/rss+xml" title="Comments on Port" href="/comments/feed/">
            <LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" TITLE="Port &amp; Sea" HREF="atom.xml">
            <link rel="alternate" type="application/feed+json" href="https://port.example/feed.json">
            <link rel="alternate" type="application/json" href="https://port.example/wp-json/posts/1">
            <link rel="alternate" type="application/rss+xml" href="atom.xml">
            <link rel="alternate" hreflang="nb" href="/nb/">
            <link rel="alternate" type="application/rss+xml" href="ftp://port.example/feed">
            <link rel="alternate" type="application/rss+xml" href="javascript:x()"></head><a href="/rss">RSS</a>
            """);

        Assert.Equal(["https://port.example/news/atom.xml", "https://port.example/feed.json", "https://port.example/comments/feed/"], found.Select(feed => feed.Address.AbsoluteUri));
        Assert.Equal(["Port & Sea", "", "Comments on Port"], found.Select(feed => feed.Title));
    }

    [Fact]
    public void A_base_completes_addresses()
    {
        var found = Find("<head><base href='/sub/'><link rel='alternate' type='application/rss+xml' href='feed'></head>");

        Assert.Equal("https://port.example/sub/feed", Assert.Single(found).Address.AbsoluteUri);
    }

    [Fact]
    public void Links_that_look_like_feeds_are_found_where_none_is_declared()
    {
        var found = Find("<a href='/about'>About</a> <a href='/rss'>The <b>feed</b></a> <a href='news.xml'>N</a> <a href='/sitemap.xml'>S</a> <a href='/?feed=rss2'>W</a> <a href='mailto:rss'>M</a> <a href='/rss#top'>R</a>");

        Assert.Equal(["https://port.example/rss", "https://port.example/news/news.xml", "https://port.example/?feed=rss2"], found.Select(feed => feed.Address.AbsoluteUri));
        Assert.Equal("The feed", found[0].Title);
    }

    [Fact]
    public void No_more_than_twenty_are_found() =>
        Assert.Equal(20, Find(string.Concat(Enumerable.Range(0, 100).Select(i => $"<link rel=alternate type=application/rss+xml href=/{i}>"))).Count);

    [Fact]
    public void No_page_throws() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["<>/ linkarehf='\"alternate&;"], 0, 200]).Sample(html => Assert.NotNull(Find($"<link rel=alternate type=text/xml {html}")));

    private static IReadOnlyList<FoundFeed> Find(string html) => FeedFinder.Find(html, Page);
}
