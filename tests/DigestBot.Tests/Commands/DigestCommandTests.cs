using DigestBot.Core.Commands;
using DigestBot.Core.Subscriptions;
using DigestBot.Storage;

namespace DigestBot.Tests.Commands;

public sealed class DigestCommandTests
{
    private static readonly SampleArticle Ferry = new SampleArticle("ferry").Telling("The ferry talks resumed on Monday.");
    private static readonly SampleArticle Bridge = new SampleArticle("bridge").Telling("A bridge over the Skell was closed for a week.");

    [Fact]
    public async Task It_previews_what_the_next_digest_would_hold()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry);
        await desk.Poster(new RecordingPlatform()).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        desk.Time.Advance(TimeSpan.FromHours(1));
        await desk.AddAsync(Bridge);

        var reply = await AskAsync(desk, "now");

        var preview = Assert.Single(reply.Sections.OfType<ReplySection.Preview>());
        Assert.Equal("Title of bridge", Assert.Single(preview.Digest.Stories).Headline);
    }

    [Fact]
    public async Task With_nothing_new_it_shows_the_last_one_again_and_says_so()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry);
        await desk.Poster(new RecordingPlatform()).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        var reply = await AskAsync(desk, "");

        Assert.Contains("Nothing new since the last digest", Terminal.Plain(reply));
        Assert.Contains("Title of ferry", Terminal.Plain(reply));
    }

    [Fact]
    public async Task Without_any_article_it_says_what_to_do()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.SubscribeAsync();

        Assert.Contains("There are no articles yet", Terminal.Plain(await AskAsync(desk, "now")));
    }

    [Fact]
    public async Task A_word_it_does_not_know_is_named()
    {
        await using var desk = await Newsdesk.OpenAsync();

        Assert.Contains("\"tomorrow\"", Terminal.Plain(await AskAsync(desk, "tomorrow")));
    }

    [Fact]
    public async Task A_channel_without_a_digest_sees_what_one_would_hold()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(Ferry);

        Assert.Contains("Title of ferry", Terminal.Plain(await AskAsync(desk, "now")));
    }

    [Fact]
    public async Task A_schedule_is_set_and_the_next_hour_is_told_in_its_zone()
    {
        await using var desk = await Newsdesk.OpenAsync();

        var reply = await AskAsync(desk, "schedule weekdays 8:00 and 18:30 Europe/Berlin stories 7 quiet 22:00-07:00");

        Assert.Equal("Set. The next digest comes Tue 24 Nov 18:30 (Europe/Berlin).", PlainReply.Of(reply));
        var kept = await desk.Subscriptions.FindAsync(Newsdesk.Channel, TestContext.Current.CancellationToken);
        Assert.Equal(("Europe/Berlin", 7, new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0))), (kept?.Schedule.TimeZone, kept!.Stories, kept.Quiet));
    }

    [Fact]
    public async Task A_schedule_of_a_person_wins_over_the_settings()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.SubscribeAsync();
        await AskAsync(desk, "schedule daily 9:15 Asia/Tokyo");

        await desk.SubscribeAsync();

        Assert.Contains("Wed 25 Nov 09:15 (Asia/Tokyo)", PlainReply.Of(await AskAsync(desk, "list")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_is_paused_resumed_removed_and_restored()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await AskAsync(desk, "schedule daily 9:15 Europe/Berlin");

        Assert.StartsWith("Paused.", PlainReply.Of(await AskAsync(desk, "pause")), StringComparison.Ordinal);
        Assert.Equal("The digest of this channel is paused", (await AskAsync(desk, "list")).Title);
        Assert.Equal("Resumed. The next digest comes Wed 25 Nov 09:15 (Europe/Berlin). It tells what came meanwhile.", PlainReply.Of(await AskAsync(desk, "resume")));
        Assert.StartsWith("Removed", PlainReply.Of(await AskAsync(desk, "remove")), StringComparison.Ordinal);
        Assert.True((await AskAsync(desk, "list")).HasFailed);
        Assert.StartsWith("Restored, as before.", PlainReply.Of(await AskAsync(desk, "undo")), StringComparison.Ordinal);
        Assert.True((await AskAsync(desk, "undo")).HasFailed);
    }

    [Theory]
    [InlineData("why 1")]
    [InlineData("why title ferry")]
    public async Task Why_a_story_stands_where_it_does_is_said_in_words(string text)
    {
        await using var desk = await Newsdesk.OpenAsync();
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(Ferry, Bridge);
        await desk.Poster(new RecordingPlatform()).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        var reply = PlainReply.Of(await AskAsync(desk, text));

        Assert.Contains("one outlet tells it", reply, StringComparison.Ordinal);
        Assert.Contains("its latest article is among the newest of all", reply, StringComparison.Ordinal);
        Assert.Contains("of 2 in its digest", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_without_a_story_lists_those_of_the_last_digest()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var subscription = await desk.SubscribeAsync();
        Assert.True((await AskAsync(desk, "why")).HasFailed);
        await desk.AddAsync(Ferry);
        await desk.Poster(new RecordingPlatform()).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal("/digest why ferry", Assert.Single((await AskAsync(desk, "why")).Buttons).Command);
        Assert.StartsWith("No story of the last digest fits", (await AskAsync(desk, "why volcano")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_of_a_digest_is_shown_with_all_its_sources_and_can_be_shared()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await PostAsync(desk, new SampleArticle("quay").From("The Gull", "https://gull.example/quay").Telling("The quay was painted blue."));

        var reply = await AskAsync(desk, "story quay");

        Assert.Equal("Title of quay", reply.Title);
        Assert.Contains("The Gull: Title of quay", Terminal.Plain(reply), StringComparison.Ordinal);
        Assert.Equal(["/digest why quay", "/digest less quay"], reply.Buttons.Select(button => button.Command));
        Assert.False((await desk.AskAsync(reply.ShareCommand!)).IsPrivate);
    }

    [Fact]
    public async Task Less_like_a_story_says_what_it_changes_and_is_taken_back()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var subscription = await PostAsync(desk, Ferry, Bridge);

        var reply = await AskAsync(desk, "less ferry");

        Assert.Contains("stand lower in this channel’s digests", PlainReply.Of(reply), StringComparison.Ordinal);
        Assert.Equal("/digest more ferry", Assert.Single(reply.Buttons).Command);
        Assert.Equal("Title of ferry", Assert.Single(await desk.Get<StoryStore>().DislikedAsync(subscription.Id, TestContext.Current.CancellationToken)).Headline);
        Assert.StartsWith("Taken back", PlainReply.Of(await AskAsync(desk, "more ferry")), StringComparison.Ordinal);
        Assert.True((await AskAsync(desk, "more ferry")).HasFailed);
    }

    [Fact]
    public async Task What_a_channel_wants_less_of_stands_lower_and_the_reasons_say_so()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await PostAsync(desk, Ferry, Bridge);
        await AskAsync(desk, "less ferry");
        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.AddAsync(new SampleArticle("ferry2").Telling("The ferry talks resumed on Monday and went on on Tuesday."), new SampleArticle("choir").Telling("A choir sang in the old church of Ostrand."));

        var preview = Assert.Single((await AskAsync(desk, "now")).Sections.OfType<ReplySection.Preview>()).Digest;

        Assert.Equal(["Title of choir", "Title of ferry2"], preview.Stories.Select(story => story.Headline));
        Assert.Contains("this channel wants less like “Title of ferry”, so it stands lower", preview.Stories[1].Reasons);
    }

    [Theory]
    [InlineData("schedule daily 9:15 mention <@&4711>", "4711")]
    [InlineData("schedule daily 9:15 mention <!subteam^S42|@desk>", "S42")]
    [InlineData("schedule daily 9:15", null)]
    public async Task A_digest_mentions_the_role_that_was_named_and_nobody_else(string text, string? role)
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(Ferry);

        await AskAsync(desk, text);

        var preview = Assert.Single((await AskAsync(desk, "now")).Sections.OfType<ReplySection.Preview>()).Digest;
        Assert.Equal(role, preview.Mention);
    }

    [Theory]
    [InlineData("@everyone")]
    [InlineData("<!here>")]
    [InlineData("two-words")]
    public async Task Everybody_at_once_is_no_role(string role)
    {
        await using var desk = await Newsdesk.OpenAsync();

        Assert.True((await AskAsync(desk, $"schedule daily 9:15 mention {role}")).HasFailed);
    }

    [Fact]
    public async Task Nothing_is_set_where_the_bot_may_not_post()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var request = new CommandRequest { Name = "digest", Text = "schedule daily 9:15", Channel = Newsdesk.Channel, IsManager = true, MissingPermissions = ["Send Messages", "Embed Links"] };

        var reply = await desk.Get<CommandRouter>().AnswerAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Nothing was set: the bot may not post here yet. Give it Send Messages and Embed Links in this channel, and try again.", PlainReply.Of(reply));
        Assert.Empty(await desk.Subscriptions.AllAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_schedule_is_set_by_options_as_by_words()
    {
        await using var desk = await Newsdesk.OpenAsync();
        var form = desk.Get<CommandRouter>().Commands.Single(command => command.Name == "digest").Forms.Single(form => form.Action == "schedule");
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["when"] = "weekdays 8:00", ["zone"] = "Asia/Tokyo", ["stories"] = "7", ["quiet"] = "22:00-06:00", ["mention"] = "4711" };

        await desk.Get<CommandRouter>().AnswerAsync(form.Fill(new CommandRequest { Name = "digest", Channel = Newsdesk.Channel, IsManager = true }, values), TestContext.Current.CancellationToken);

        var set = Assert.Single(await desk.Subscriptions.AllAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("Asia/Tokyo", 7, "4711"), (set.Schedule.TimeZone, set.Stories, set.Mention));
    }

    [Fact]
    public async Task A_filter_changes_what_is_told_and_none_takes_it_away()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(Ferry, Bridge);
        await AskAsync(desk, "schedule daily 9:15");

        Assert.Equal("The digest tells of bridge, not of Skell. /digest now shows how that looks.", PlainReply.Of(await AskAsync(desk, "filter bridge -Skell")));
        Assert.Contains("There are no articles yet", Terminal.Plain(await AskAsync(desk, "now")));
        await AskAsync(desk, "filter /ferr(y|ies)/");
        Assert.DoesNotContain("Title of bridge", Terminal.Plain(await AskAsync(desk, "now")));
        await AskAsync(desk, "filter none");
        Assert.Contains("Title of bridge", Terminal.Plain(await AskAsync(desk, "now")));
    }

    [Theory]
    [InlineData("filter /(/")]
    [InlineData("filter")]
    [InlineData("schedule")]
    [InlineData("pause")]
    public async Task What_cannot_be_done_says_how_it_can(string text)
    {
        await using var desk = await Newsdesk.OpenAsync();

        var reply = await AskAsync(desk, text);

        Assert.True(reply.HasFailed);
        Assert.Contains("/digest", PlainReply.Of(reply) + " /digest", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schedule daily 9:15")]
    [InlineData("filter x")]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("remove")]
    public async Task Who_may_not_manage_the_channel_changes_nothing(string text)
    {
        await using var desk = await Newsdesk.OpenAsync();

        Assert.StartsWith("Only people who may manage", PlainReply.Of(await desk.AskAsync($"/digest {text}", isManager: false)), StringComparison.Ordinal);
        Assert.Empty(await desk.Subscriptions.AllAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Subscription> PostAsync(Newsdesk desk, params SampleArticle[] articles)
    {
        var subscription = await desk.SubscribeAsync();
        await desk.AddAsync(articles);
        await desk.Poster(new RecordingPlatform()).PostDueAsync(subscription, desk.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        return subscription;
    }

    private static Task<CommandReply> AskAsync(Newsdesk desk, string text) => desk.AskAsync($"/digest {text}");
}
