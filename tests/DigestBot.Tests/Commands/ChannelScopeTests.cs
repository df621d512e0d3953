using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Sources;
using DigestBot.Tests.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

/// <summary>Two channels follow a feed each; a folder is read for both.</summary>
public sealed class ChannelScopeTests
{
    private static readonly ChannelId Harbour = new("discord", "1");
    private static readonly ChannelId Valley = new("slack", "T1/C2");

    [Fact]
    public async Task A_question_finds_what_the_channels_own_sources_say_and_says_so()
    {
        await using var desk = await DeskAsync();

        var reply = await AskAsync(desk, "/whosaid what did Mara Lind say?", Harbour);

        Assert.Equal(["by Mara Lind", "in this channel’s sources"], reply.Chips);
        Assert.Equal(["The ferry sails at dawn", "The folder is open to all"], Words(reply));
    }

    [Theory]
    [InlineData("/whosaid what did Mara Lind say everywhere")]
    [InlineData("/whosaid everywhere: what did Mara Lind say?")]
    [InlineData("/whosaid by:\"Mara Lind\" in:everywhere")]
    public async Task The_word_everywhere_widens_the_search(string question)
    {
        await using var desk = await DeskAsync();

        var reply = await AskAsync(desk, question, Harbour);

        Assert.Equal(["by Mara Lind", "everywhere"], reply.Chips);
        Assert.Equal(3, Words(reply).Count);
    }

    [Fact]
    public async Task The_button_widens_the_search_too()
    {
        await using var desk = await DeskAsync();
        var button = Assert.Single((await AskAsync(desk, "/whosaid quotes by Lind", Harbour)).Buttons);

        var wider = await AskAsync(desk, button.Command, Harbour);

        Assert.Equal("Search everywhere", button.Label);
        Assert.Equal(3, Words(wider).Count);
        Assert.Empty(wider.Buttons);
    }

    [Fact]
    public async Task Words_that_are_asked_for_may_end_with_everywhere()
    {
        await using var desk = await DeskAsync();

        var reply = await AskAsync(desk, "/whosaid who said the ferry sails everywhere", Harbour);

        Assert.Contains("with the words “the ferry sails everywhere”", reply.Chips);
    }

    [Fact]
    public async Task No_answer_names_the_channels_corpus_and_offers_what_is_found_elsewhere()
    {
        await using var desk = await DeskAsync();

        var reply = await AskAsync(desk, "/whosaid what did Lind say about the valley?", Harbour);

        Assert.Contains("No quote by Mara Lind about valley in 2 articles of 22 Nov 2026 to 22 Nov 2026 from this channel’s 2 sources.", Drawn.Reply(reply));
        Assert.Equal("Search everywhere (1 statement)", Assert.Single(reply.Buttons).Label);
        Assert.Equal(["The valley is quiet in winter"], Words(await AskAsync(desk, reply.Buttons[0].Command, Harbour)));
    }

    [Fact]
    public async Task No_answer_anywhere_offers_nothing()
    {
        await using var desk = await DeskAsync();

        Assert.Empty((await AskAsync(desk, "/whosaid what did Lind say about penguins?", Harbour)).Buttons);
    }

    [Fact]
    public async Task Words_that_are_remembered_nearly_right_are_found_in_the_channels_sources_only()
    {
        await using var desk = await DeskAsync();

        Assert.Empty(Words(await AskAsync(desk, "/whosaid who said \"the valley is very quiet in winter\"?", Harbour)));
        Assert.Single(Words(await AskAsync(desk, "/whosaid who said \"the valley is very quiet in winter\"?", Valley)));
    }

    [Fact]
    public async Task A_direct_message_and_a_channel_that_follows_nothing_search_everywhere()
    {
        await using var desk = await DeskAsync();

        var direct = await AskAsync(desk, "/whosaid quotes by Lind", Harbour, isDirect: true);
        var newcomer = await AskAsync(desk, "/whosaid quotes by Lind", new ChannelId("discord", "9"));

        Assert.Equal([3, 3], [Words(direct).Count, Words(newcomer).Count]);
        Assert.Equal(["by Mara Lind"], newcomer.Chips);
        Assert.Empty(newcomer.Buttons);
    }

    [Fact]
    public async Task The_console_searches_the_sources_of_the_settings()
    {
        await using var desk = await DeskAsync();
        await KeepAsync(desk, "settings", ChannelId.Every, "The settings name this");

        Assert.Equal(["The folder is open to all", "The settings name this"], Words(await desk.AskAsync("/whosaid quotes by Lind")));
    }

    [Fact]
    public async Task What_a_channel_follows_no_longer_is_found_everywhere()
    {
        await using var desk = await DeskAsync();
        await KeepAsync(desk, "second", Harbour, "A second feed tells more");
        await desk.Sources.UnfollowAsync(SourceOf("second").Id, Harbour, desk.Time.GetUtcNow(), CancellationToken.None);

        Assert.DoesNotContain("A second feed tells more", Words(await AskAsync(desk, "/whosaid quotes by Lind", Harbour)));
        Assert.Contains("A second feed tells more", Words(await AskAsync(desk, "/whosaid quotes by Lind about feed everywhere", Harbour)));
    }

    [Fact]
    public async Task A_channel_that_follows_all_there_is_is_not_told_of_a_limit()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await KeepAsync(desk, "harbour", Harbour, "The ferry sails at dawn");

        Assert.Equal(["by Mara Lind"], (await AskAsync(desk, "/whosaid quotes by Lind", Harbour)).Chips);
    }

    [Fact]
    public async Task A_check_answers_from_the_channels_sources_and_looks_further_before_it_says_no()
    {
        await using var desk = await DeskAsync();

        var own = await AskAsync(desk, "/check the ferry sails at dawn", Harbour);
        var others = await AskAsync(desk, "/check the valley is quiet in winter", Harbour);
        var nobodys = await AskAsync(desk, "/check pigs fly over the bridge at noon", Harbour);

        Assert.All([own, others], reply => Assert.Equal("Exact: quoted word for word", reply.Title));
        Assert.Equal("in this channel’s sources", Assert.Single(own.Chips));
        Assert.Equal("everywhere", Assert.Single(others.Chips));
        Assert.Contains("in 3 articles of", Drawn.Reply(nobodys));
        Assert.StartsWith("Exact", (await AskAsync(desk, Assert.Single(own.Buttons).Command, Harbour)).Title, StringComparison.Ordinal);
    }

    private static async Task<Newsdesk> DeskAsync()
    {
        var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(new SampleArticle("folder").Saying("The folder is open to all", "Mara Lind"));
        await KeepAsync(desk, "harbour", Harbour, "The ferry sails at dawn");
        await KeepAsync(desk, "valley", Valley, "The valley is quiet in winter");
        return desk;
    }

    private static async Task KeepAsync(Newsdesk desk, string name, ChannelId channel, string words)
    {
        var source = SourceOf(name);
        await desk.Sources.FollowAsync(source, channel, desk.Time.GetUtcNow(), CancellationToken.None);
        var article = new SampleArticle(name).Saying(words, "Mara Lind").KeptAt(desk.Time.GetUtcNow());
        await desk.Articles.AddAsync(article, new Sighting(source.Id, $"{name}-1", desk.Time.GetUtcNow(), []), CancellationToken.None);
    }

    private static Source SourceOf(string name)
    {
        var address = new Uri($"https://{name}.example/feed");
        return new Source { Id = SourceAddress.IdOf(address), Kind = SourceKind.Feed, Address = address, AddedAt = DateTimeOffset.UnixEpoch, NextCheckAt = DateTimeOffset.UnixEpoch };
    }

    private static Task<CommandReply> AskAsync(Newsdesk desk, string line, ChannelId channel, bool isDirect = false)
    {
        Assert.True(CommandText.TryRead(line, channel, out var request));
        return desk.Get<CommandRouter>().AnswerAsync(request with { IsManager = true, IsDirect = isDirect }, CancellationToken.None);
    }

    private static List<string> Words(CommandReply reply) => [.. reply.Sections.OfType<ReplySection.Card>().Select(card => card.Quote.Quote.Text).Order(StringComparer.Ordinal)];
}
