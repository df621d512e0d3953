using DigestBot.Commands;
using DigestBot.Core.Commands;
using DigestBot.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

public sealed class DigestCommandTests
{
    private static readonly SampleArticle Ferry = new SampleArticle("ferry").Telling("The ferry talks resumed on Monday.");
    private static readonly SampleArticle Bridge = new SampleArticle("bridge").Telling("A bridge over the Skell was closed for a week.");

    [Fact]
    public async Task It_previews_what_the_next_digest_would_hold()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var subscription = await newsroom.SubscribeAsync();
        await newsroom.AddAsync(Ferry);
        await newsroom.Poster(new RecordingPlatform()).PostDueAsync(subscription, newsroom.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await newsroom.AddAsync(Bridge);

        var reply = await AskAsync(newsroom, "now");

        var preview = Assert.Single(reply.Sections.OfType<ReplySection.Preview>());
        Assert.Equal("Title of bridge", Assert.Single(preview.Digest.Stories).Headline);
    }

    [Fact]
    public async Task With_nothing_new_it_shows_the_last_one_again_and_says_so()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var subscription = await newsroom.SubscribeAsync();
        await newsroom.AddAsync(Ferry);
        await newsroom.Poster(new RecordingPlatform()).PostDueAsync(subscription, newsroom.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        var reply = await AskAsync(newsroom, "");

        Assert.Contains("Nothing new since the last digest", Terminal.Plain(reply));
        Assert.Contains("Title of ferry", Terminal.Plain(reply));
    }

    [Fact]
    public async Task Without_any_article_it_says_what_to_do()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        await newsroom.SubscribeAsync();

        Assert.Contains("There are no articles yet", Terminal.Plain(await AskAsync(newsroom, "now")));
    }

    [Fact]
    public async Task A_word_it_does_not_know_is_named()
    {
        await using var newsroom = await Newsroom.OpenAsync();

        Assert.Contains("\"tomorrow\"", Terminal.Plain(await AskAsync(newsroom, "tomorrow")));
    }

    private static Task<CommandReply> AskAsync(Newsroom newsroom, string text) =>
        new DigestCommand(newsroom.Subscriptions, newsroom.Deliveries, newsroom.Maker, newsroom.Time)
            .AnswerAsync(new CommandRequest { Name = "digest", Text = text, Channel = TerminalPlatform.Channel }, TestContext.Current.CancellationToken);
}
