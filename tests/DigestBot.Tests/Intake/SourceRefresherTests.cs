using DigestBot.Core.Sources;
using DigestBot.Reading.Articles;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Intake;

public sealed class SourceRefresherTests : IAsyncLifetime
{
    private readonly LoopbackSite site = new();
    private readonly Dictionary<string, SiteAnswer> pages = [];
    private Newsdesk desk = null!;
    private string feed = "";

    private string Tag => $"\"{feed.GetHashCode(StringComparison.Ordinal)}\"";

    private DateTimeOffset Now => desk.Time.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        desk = await Newsdesk.OpenAsync();
        site.Answer = Answer;
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task What_a_feed_has_when_it_is_added_is_no_news_and_what_comes_later_is()
    {
        Show(Items(1, 2, 3, 4, 5));
        await AddAsync();
        await desk.PollAsync();
        Assert.Empty(await desk.NewsAsync());

        Show(Items(1, 2, 3, 4, 5, 6));
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.Equal(["Pier 6"], await desk.NewsAsync());
    }

    [Fact]
    public async Task The_last_three_entries_can_be_taken_into_the_next_digest()
    {
        Show(Items(1, 2, 3, 4, 5));
        var reply = await AddAsync();
        await desk.PollAsync();

        await desk.AskAsync(Assert.Single(reply.Buttons, button => button.Command.StartsWith("/source take", StringComparison.Ordinal)).Command);

        Assert.Equal(["Pier 3", "Pier 4", "Pier 5"], await desk.NewsAsync());
    }

    [Fact]
    public async Task A_touched_date_and_title_do_not_make_an_article_new()
    {
        await StartAsync(Item(1));

        Show(FeedOf.Item("Pier 1 (update)", site.At("/1?utm_source=rss"), Now, "id-1"));
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.Equal(["Pier 1"], await desk.NewsAsync());
    }

    [Fact]
    public async Task A_changed_guid_does_not_make_an_article_new()
    {
        await StartAsync(Item(1));

        Show(FeedOf.Item("Pier 1", site.At("/1"), Now, "another"));
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.Equal(1, await desk.CountAsync());
    }

    [Fact]
    public async Task A_guid_that_repeats_within_a_feed_is_no_guid()
    {
        await StartAsync(FeedOf.Item("Pier 1", site.At("/1"), Now, "same"), FeedOf.Item("Pier 2", site.At("/2"), Now, "same"));

        Assert.Equal(["Pier 1", "Pier 2"], await desk.NewsAsync());
    }

    [Fact]
    public async Task A_changed_text_becomes_the_next_revision_of_its_article()
    {
        await StartAsync(Item(1));

        pages["/1"] = SiteAnswer.Text(FeedOf.Page("Pier 1", "The bridge stays shut until Friday."), "text/html; charset=utf-8");
        Show(FeedOf.Item("Pier 1", site.At("/1"), Now, "id-1", "Now with more on pier 1 and its bridge."));
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.Equal(1, await desk.CountAsync());
        Assert.Contains("shut until Friday", (await desk.FindAsync("Pier 1"))!.Article.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_older_than_the_set_age_never_become_news()
    {
        await StartAsync(Item(1));

        Show(Item(1), FeedOf.Item("Pier 2", site.At("/2"), Now.AddDays(-8), "id-2"));
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.Equal(["Pier 1"], await desk.NewsAsync());
    }

    [Fact]
    public async Task A_page_that_fails_is_tried_again_and_its_article_kept_once()
    {
        pages["/1"] = SiteAnswer.Of(503);
        await StartAsync(Item(1));
        Assert.Empty(await desk.NewsAsync());

        pages.Remove("/1");
        await desk.PollAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(["Pier 1"], await desk.NewsAsync());
    }

    [Fact]
    public async Task A_headline_is_kept_once_its_page_is_there()
    {
        pages["/1"] = SiteAnswer.Of(404);
        await StartAsync(Item(1));

        pages.Remove("/1");
        await desk.PollAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(["Pier 1"], await desk.NewsAsync());
    }

    [Fact]
    public async Task Where_the_page_is_refused_the_words_of_the_feed_are_kept_and_named_as_such()
    {
        pages["/1"] = SiteAnswer.Of(403);
        await StartAsync(FeedOf.Item("Pier 1", site.At("/1"), Now, "id-1", "The pier was closed on Monday after a crate fell into the water beside it."));

        var article = (await desk.FindAsync("Pier 1"))!.Article.Article;

        Assert.Equal(ArticleBasis.Feed, article.Basis);
        Assert.Contains("from the feed's 15 words", PlainReply.Of(await desk.AskAsync("/summary Pier 1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_in_place_of_the_article_is_not_taken_for_it()
    {
        pages["/1"] = SiteAnswer.Text(FeedOf.Page("Before you continue", "We and our partners store information on your device."), "text/html");
        await StartAsync(FeedOf.Item("Lighthouse keeper retires", site.At("/1"), Now, "id-1", "The lighthouse keeper of Skerran retires after forty years on Monday."));

        var article = (await desk.FindAsync("Lighthouse keeper"))!.Article.Article;

        Assert.Equal(ArticleBasis.Feed, article.Basis);
    }

    [Fact]
    public async Task A_notice_is_not_taken_for_the_articles_of_short_headlines()
    {
        pages["/1"] = pages["/2"] = SiteAnswer.Redirect("/login");
        pages["/login"] = SiteAnswer.Text(FeedOf.Page("Log in to continue"), "text/html");

        await StartAsync(FeedOf.Item("Ferry sinks", site.At("/1"), Now, "id-1"), FeedOf.Item("Bridge opens", site.At("/2"), Now, "id-2"));

        Assert.Equal(0, await desk.CountAsync());
    }

    [Fact]
    public async Task Entries_that_link_to_the_whole_site_are_articles_of_their_own()
    {
        const string Keeper = "The lighthouse keeper of Skerran retires after forty years on Monday.";
        const string Strike = "The ferry strike ends on Tuesday after the crews agree to new wages.";
        pages["/"] = SiteAnswer.Text(FeedOf.Page("Harbour Gazette", $"{Keeper} {Strike}"), "text/html");

        await StartAsync(FeedOf.Item("In brief", site.At("/"), Now, "id-1", Keeper), FeedOf.Item("In brief", site.At("/"), Now, "id-2", Strike));

        Assert.Equal(["In brief", "In brief"], await desk.NewsAsync());
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_followed_to_where_it_is()
    {
        await StartAsync(Item(1));
        var old = await desk.SourceAsync();

        pages["/feed"] = SiteAnswer.Redirect("/there", 301);
        pages["/there"] = SiteAnswer.Text(FeedOf.Items("Harbour Gazette", Item(1), Item(2)), FeedOf.Type);
        var visits = site.VisitsOf("/feed");
        await desk.PollAfterAsync(TimeSpan.FromHours(7));
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        var source = await desk.SourceAsync();
        Assert.Equal((old.Id, site.At("/there"), site.At("/feed")), (source.Id, source.Address, source.MovedFrom));
        Assert.Equal(["Pier 1", "Pier 2"], await desk.NewsAsync());
        Assert.Equal(visits + 1, site.VisitsOf("/feed"));
    }

    [Fact]
    public async Task A_feed_that_moved_to_another_one_becomes_one_with_it()
    {
        pages["/there"] = SiteAnswer.Text(FeedOf.Items("Harbour Gazette", Item(1)), FeedOf.Type);
        await StartAsync(Item(1));
        await desk.AskAsync($"/source add {site.At("/there")}");
        await desk.PollAsync();

        pages["/feed"] = SiteAnswer.Redirect("/there", 308);
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.Equal(site.At("/there"), (await desk.SourceAsync()).Address);
        Assert.Equal(1, await desk.CountAsync());
    }

    [Fact]
    public async Task A_feed_that_moves_back_is_followed_back()
    {
        pages["/there"] = SiteAnswer.Text(FeedOf.Items("Harbour Gazette", Item(1)), FeedOf.Type);
        await StartAsync(Item(1));
        await desk.AskAsync($"/source add {site.At("/there")}");
        pages["/feed"] = SiteAnswer.Redirect("/there", 308);
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        pages.Remove("/feed");
        pages["/there"] = SiteAnswer.Redirect("/feed", 301);
        Show(Item(1), Item(2));
        await desk.PollAfterAsync(TimeSpan.FromHours(7));
        await desk.PollAsync();

        Assert.Equal((site.At("/feed"), false), ((await desk.SourceAsync()).Address, (await desk.SourceAsync()).IsPaused));
        Assert.Equal(["Pier 1", "Pier 2"], await desk.NewsAsync());
    }

    [Fact]
    public async Task Entries_that_wait_when_their_feed_is_gone_are_still_read()
    {
        pages["/1"] = SiteAnswer.Of(503);
        await StartAsync(Item(1));
        pages["/feed"] = SiteAnswer.Of(410);
        await desk.PollAfterAsync(TimeSpan.FromMinutes(12));
        var visits = site.VisitsOf("/feed");

        pages.Remove("/1");
        await desk.PollAfterAsync(TimeSpan.FromHours(2));

        Assert.Equal(["Pier 1"], await desk.NewsAsync());
        Assert.Equal(visits, site.VisitsOf("/feed"));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_paused_and_kept()
    {
        await StartAsync(Item(1));

        pages["/feed"] = SiteAnswer.Of(410);
        var visits = site.VisitsOf("/feed");
        await desk.PollAfterAsync(TimeSpan.FromHours(7));
        await desk.PollAfterAsync(TimeSpan.FromHours(48));

        Assert.Equal(HealthState.Paused, SourceHealth.Of(await desk.SourceAsync(), Now).State);
        Assert.Equal(visits + 1, site.VisitsOf("/feed"));
    }

    [Fact]
    public async Task An_unchanged_feed_is_asked_for_with_its_tag()
    {
        await StartAsync(Item(1));
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.Equal(Tag, site.Requests.Last(request => request.Path == "/feed").Header("If-None-Match"));
        Assert.Equal(SourceProblem.None, (await desk.SourceAsync()).Problem);
    }

    [Fact]
    public async Task A_server_that_says_when_to_come_again_is_obeyed()
    {
        await StartAsync(Item(1));

        pages["/feed"] = SiteAnswer.Of(429).With("Retry-After", "36000");
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.InRange((await desk.SourceAsync()).NextCheckAt - Now, TimeSpan.FromHours(9), TimeSpan.FromHours(11));
    }

    [Fact]
    public async Task A_failing_feed_is_an_alarm_after_a_day_and_well_again_when_it_is_read()
    {
        await StartAsync(Item(1));
        pages["/feed"] = SiteAnswer.Of(500);
        await desk.PollAfterAsync(TimeSpan.FromHours(7));
        Assert.Equal(HealthState.Retrying, SourceHealth.Of(await desk.SourceAsync(), Now).State);

        for (var i = 0; i < 5; i++)
        {
            await desk.PollAfterAsync(TimeSpan.FromHours(6));
        }

        Assert.Equal(HealthState.Failing, SourceHealth.Of(await desk.SourceAsync(), Now).State);
        pages.Remove("/feed");
        await desk.PollAfterAsync(TimeSpan.FromHours(7));
        Assert.Equal(HealthState.Good, SourceHealth.Of(await desk.SourceAsync(), Now).State);
    }

    [Fact]
    public async Task A_page_in_place_of_a_feed_is_said_in_plain_words()
    {
        await StartAsync(Item(1));

        pages["/feed"] = SiteAnswer.Text(FeedOf.Page("Welcome"), "text/html");
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        var source = await desk.SourceAsync();
        Assert.Equal((SourceProblem.Unreadable, "it is a web page, not a feed"), (source.Problem, source.ProblemText));
    }

    [Fact]
    public async Task An_article_of_two_feeds_is_kept_once()
    {
        pages["/other"] = SiteAnswer.Text(FeedOf.Items("Top stories", FeedOf.Item("Pier 1", site.At("/1?utm_medium=top"), Now, "x")), FeedOf.Type);
        await StartAsync(Item(1));
        await desk.AskAsync($"/source add {site.At("/other")}");

        await desk.PollAsync();

        Assert.Equal(1, await desk.CountAsync());
        Assert.Equal(["Pier 1"], await desk.NewsAsync());
    }

    [Fact]
    public async Task The_last_entries_of_a_source_that_another_channel_follows_can_be_taken_after_a_digest()
    {
        Show(Items(1, 2, 3, 4, 5));
        await AddAsync();
        await desk.PollAsync();
        await desk.AskAsync($"/source remove {(await desk.SourceAsync()).Id}");
        desk.Time.Advance(TimeSpan.FromHours(1));
        var digestAt = Now;
        desk.Time.Advance(TimeSpan.FromHours(1));
        var reply = await AddAsync();
        Assert.Empty(await desk.NewsAsync(digestAt));

        await desk.AskAsync(Assert.Single(reply.Buttons, button => button.Command.StartsWith("/source take", StringComparison.Ordinal)).Command);

        Assert.Equal(["Pier 3", "Pier 4", "Pier 5"], await desk.NewsAsync(digestAt));
        Assert.Empty(await desk.NewsAsync(Now.AddMinutes(1)));
    }

    [Fact]
    public async Task What_was_told_of_a_source_that_was_removed_and_added_again_is_no_news_from_another()
    {
        await StartAsync(Item(1));
        Assert.Equal(["Pier 1"], await desk.NewsAsync());
        var digestAt = Now;
        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.AskAsync($"/source remove {(await desk.SourceAsync()).Id}");
        desk.Time.Advance(TimeSpan.FromHours(1));
        await AddAsync();
        pages["/other"] = SiteAnswer.Text(FeedOf.Items("Top stories"), FeedOf.Type);
        await desk.AskAsync($"/source add {site.At("/other")}");
        await desk.PollAsync();

        pages["/other"] = SiteAnswer.Text(FeedOf.Items("Top stories", FeedOf.Item("Pier 1", site.At("/1"), Now, "x")), FeedOf.Type);
        await desk.PollAfterAsync(TimeSpan.FromHours(7));

        Assert.Empty(await desk.NewsAsync(digestAt));
    }

    private SiteAnswer Answer(SiteRequest request)
    {
        var path = request.Path.Split('?')[0];
        return pages.TryGetValue(path, out var page) ? page
            : path == "/feed" ? SiteAnswer.Tagged(request, Tag, feed).With("Content-Type", FeedOf.Type)
            : int.TryParse(path.AsSpan(1), out var number) ? SiteAnswer.Text(FeedOf.Page($"Pier {number}"), "text/html; charset=utf-8")
            : SiteAnswer.Of(404);
    }

    private string Item(int number) => FeedOf.Item($"Pier {number}", site.At($"/{number}"), Now.AddMinutes(-60 + number), $"id-{number}");

    private string[] Items(params int[] numbers) => [.. numbers.Select(Item)];

    private void Show(params string[] items) => feed = FeedOf.Items("Harbour Gazette", items);

    private Task<Core.Commands.CommandReply> AddAsync() => desk.AskAsync($"/source add {site.At("/feed")}");

    // An empty feed is followed, so that its first entries are news.
    private async Task StartAsync(params string[] items)
    {
        Show();
        await AddAsync();
        await desk.PollAsync();
        Show(items);
        await desk.PollAfterAsync(TimeSpan.FromHours(7));
    }
}
