using DigestBot.Core.Platforms;
using DigestBot.Reading.Feeds.Opml;
using DigestBot.Testing.Web;
using DigestBot.Tests.Intake;

namespace DigestBot.Tests.Commands;

public sealed class SourceCommandTests : IAsyncLifetime
{
    private readonly LoopbackSite site = new();
    private Newsdesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await Newsdesk.OpenAsync();
        site.Answer = request => request.Path switch
        {
            "/gazette" => SiteAnswer.Text(FeedOf.Items("Harbour Gazette", FeedOf.Item("Pier 1", site.At("/1"), desk.Time.GetUtcNow(), "1")), FeedOf.Type),
            "/other" => SiteAnswer.Text(FeedOf.Items("Island Courier"), FeedOf.Type),
            "/home" => SiteAnswer.Text("<html><head><link rel=alternate type=application/rss+xml title=News href=/gazette></head><body>Home</body></html>", "text/html"),
            "/1" => SiteAnswer.Text(FeedOf.Page("Pier 1"), "text/html"),
            "/broken" => SiteAnswer.Text(FeedOf.Page("Welcome", head: "<link rel=alternate type=application/rss+xml title=News href=/down>"), "text/html"),
            "/down" => SiteAnswer.Of(503),
            "/secrets" => SiteAnswer.Text("<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"https://mara:hunter2@gazette.example/feed\"/></body></opml>", "text/x-opml"),
            "/empty" => SiteAnswer.Text("<html><body><p>Nothing here.</p></body></html>", "text/html"),
            "/list" => SiteAnswer.Text(OpmlWriter.Write("Mine", [Feed("Harbour Gazette", "/gazette"), Feed("Island Courier", "/other")], desk.Time.GetUtcNow()), "text/x-opml"),
            _ => SiteAnswer.Of(404),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("/gazette")]
    [InlineData("/home")]
    public async Task A_feed_is_followed_by_its_own_address_or_by_the_page_that_names_it(string path)
    {
        var reply = await AskAsync($"add {site.At(path)}");

        Assert.Equal("Following Harbour Gazette", reply.Title);
        Assert.Equal(site.At("/gazette"), (await desk.SourceAsync()).Address);
    }

    [Fact]
    public async Task A_single_article_is_a_source_too()
    {
        var reply = await AskAsync($"add {site.At("/1")}");

        Assert.Contains("The article \"Pier 1\" is read", PlainReply.Of(reply), StringComparison.Ordinal);
        Assert.Equal(["Pier 1"], await desk.NewsAsync());
    }

    [Theory]
    [InlineData("/empty", "no feed was found there")]
    [InlineData("/missing", "there is nothing at the address (404 Not Found)")]
    [InlineData("/broken", "/down cannot be read: the server is in trouble (503 Service Unavailable)")]
    public async Task What_is_neither_feed_nor_article_is_not_added_and_the_cause_is_said(string path, string cause)
    {
        var reply = await AskAsync($"add {site.At(path)}");

        Assert.Contains(cause, PlainReply.Of(reply), StringComparison.Ordinal);
        Assert.Empty(await desk.Sources.FollowedAsync(Newsdesk.Channel, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("add http://10.1.2.3/feed", "private")]
    [InlineData("add http://localhost./feed", "")]
    [InlineData("add file:///etc/passwd", "no web address")]
    [InlineData("add gazette", "no web address")]
    [InlineData("add", "Which address?")]
    [InlineData("test http://169.254.169.254/latest/meta-data", "")]
    [InlineData("import http://192.168.0.1/feeds.opml", "private")]
    public async Task An_address_that_must_not_be_visited_is_refused_in_plain_words(string text, string cause)
    {
        var reply = await AskAsync(text);

        Assert.Contains(cause, PlainReply.Of(reply), StringComparison.Ordinal);
        Assert.Empty(await desk.Sources.FollowedAsync(Newsdesk.Channel, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("add https://harbourgazette.example/feed")]
    [InlineData("remove gazette")]
    [InlineData("undo 0123")]
    [InlineData("take 0123")]
    [InlineData("import https://harbourgazette.example/list now")]
    public async Task Who_may_not_manage_the_channel_changes_nothing(string text)
    {
        var reply = await desk.AskAsync($"/source {text}", isManager: false);

        Assert.StartsWith("Only people who may manage", PlainReply.Of(reply), StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Theory]
    [InlineData("gazette")]
    [InlineData("Harbour Gaz")]
    public async Task A_source_is_removed_by_its_name_and_the_removal_can_be_undone(string name)
    {
        await AskAsync($"add {site.At("/gazette")}");

        var removed = await AskAsync($"remove {name}");
        Assert.Equal("This channel follows nothing yet. Begin with /source add and the address of a news site.", PlainReply.Of(await AskAsync("list")));
        await desk.AskAsync(Assert.Single(removed.Buttons).Command);

        Assert.Contains("Harbour Gazette", PlainReply.Of(await AskAsync("list")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_fits_several_is_asked_about()
    {
        await AskAsync($"add {site.At("/gazette")}");
        await AskAsync($"add {site.At("/other")}");

        var reply = await AskAsync("remove 127.0.0.1");

        Assert.Equal(2, reply.Buttons.Count);
        Assert.Equal(2, (await desk.Sources.FollowedAsync(Newsdesk.Channel, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task The_sources_of_another_channel_are_not_listed()
    {
        await AskAsync($"add {site.At("/gazette")}");

        Assert.Empty(await desk.Sources.FollowedAsync(new ChannelId("discord", "1"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Health_names_what_is_empty_with_a_remedy_and_counts_the_rest()
    {
        await AskAsync($"add {site.At("/gazette")}");
        await AskAsync($"add {site.At("/other")}");
        await desk.PollAsync();

        var health = PlainReply.Of(await AskAsync("health"));

        Assert.Equal("1 of 2 to look at, 1 well\nIsland Courier: the feed has no entries. Look whether the site has another feed.", health);
    }

    [Fact]
    public async Task A_list_is_shown_before_it_is_followed()
    {
        await AskAsync($"add {site.At("/gazette")}");

        var preview = await AskAsync($"import {site.At("/list")}");
        Assert.Equal("1 source to add", preview.Title);
        Assert.Single(await desk.Sources.FollowedAsync(Newsdesk.Channel, TestContext.Current.CancellationToken));
        await desk.AskAsync(Assert.Single(preview.Buttons).Command);
        await desk.PollAsync();

        Assert.Equal(["Harbour Gazette", "Island Courier"], (await desk.Sources.FollowedAsync(Newsdesk.Channel, TestContext.Current.CancellationToken)).Select(source => source.Name));
        Assert.Empty(await desk.NewsAsync());
    }

    [Fact]
    public async Task A_feed_of_a_list_with_a_password_in_its_address_is_neither_shown_nor_followed()
    {
        var preview = await AskAsync($"import {site.At("/secrets")}");
        await AskAsync($"import {site.At("/secrets")} now");

        Assert.Equal("There is nothing to add in that list: 0 followed already or named twice, 1 with a password in the address.", PlainReply.Of(preview));
        Assert.Empty(await desk.Sources.FollowedAsync(Newsdesk.Channel, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_feed_that_moved_while_it_was_followed_is_no_news_in_a_list_with_its_new_address()
    {
        await AskAsync($"add {site.At("/1")}");
        await desk.Sources.RecordAsync(await desk.SourceAsync() with { Address = site.At("/gazette") }, TestContext.Current.CancellationToken);

        var preview = await AskAsync($"import {site.At("/list")}");

        Assert.Equal("1 source to add", preview.Title);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported()
    {
        await AskAsync($"add {site.At("/gazette")}");
        await AskAsync($"add {site.At("/other")}");

        var read = OpmlReader.Read(System.Text.Encoding.UTF8.GetBytes(PlainReply.Of(await AskAsync("export"))));

        var feeds = Assert.IsType<OpmlOutcome.Read>(read).Document.Feeds;
        Assert.Equal([("Harbour Gazette", $"{site.At("/gazette")}"), ("Island Courier", $"{site.At("/other")}")], feeds.Select(feed => (feed.Title, $"{feed.XmlUrl}")));
    }

    [Fact]
    public async Task A_trial_shows_what_would_come_in_and_keeps_nothing()
    {
        var reply = await AskAsync($"test {site.At("/home")}");

        Assert.Equal("Harbour Gazette", reply.Title);
        Assert.Contains("Pier 1 · from full text,", PlainReply.Of(reply), StringComparison.Ordinal);
        Assert.Equal(0, await desk.CountAsync());
        Assert.Empty(await desk.Sources.FollowedAsync(Newsdesk.Channel, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_link_is_summed_up_on_demand_and_the_basis_is_named()
    {
        var reply = await desk.AskAsync($"/summary link:{site.At("/1")}");

        Assert.Equal("Pier 1", reply.Title);
        Assert.Contains("from full text,", PlainReply.Of(reply), StringComparison.Ordinal);
        Assert.Equal(0, await desk.CountAsync());
    }

    [Fact]
    public async Task A_page_without_a_text_is_summed_up_from_the_feed_it_names()
    {
        const string Teaser = "The lighthouse keeper of Skerran retires after forty years, and nobody has asked for the post so far.";
        site.Answer = request => request.Path == "/teasers"
            ? SiteAnswer.Text(FeedOf.Items("Harbour Gazette", FeedOf.Item("Keeper retires", site.At("/short"), null, "1", Teaser)), FeedOf.Type)
            : SiteAnswer.Text("<html><head><title>Keeper retires</title><link rel=alternate type=application/rss+xml href=/teasers></head><body><p>Sign in to read on.</p></body></html>", "text/html");

        var reply = PlainReply.Of(await desk.AskAsync($"/summary {site.At("/short")}"));

        Assert.Contains("from the feed's 18 words", reply, StringComparison.Ordinal);
        Assert.Contains(Teaser, reply, StringComparison.Ordinal);
    }

    private Task<Core.Commands.CommandReply> AskAsync(string text) => desk.AskAsync($"/source {text}");

    private OpmlFeed Feed(string title, string path) => new() { Title = title, XmlUrl = site.At(path) };
}
