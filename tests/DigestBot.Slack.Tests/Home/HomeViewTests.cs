using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Slack.Home;
using DigestBot.Slack.Payloads;
using DigestBot.Testing;

namespace DigestBot.Slack.Tests.Home;

public sealed class HomeViewTests
{
    [Fact]
    public void However_much_there_is_the_page_is_one_that_Slack_takes()
    {
        Assert.SkipUnless(SharedSchema.IsThere, SharedSchema.Missing);
        var card = new QuoteCard(new ArticleBuilder().Saying(new string('x', 9000)).Build().Article.Quotes[0], null, [new CardSource("Harbour Gazette", "Ferry talks", null, new("a"))]);
        var home = new SlackHome
        {
            Schedules = [.. Enumerable.Range(0, 500).Select(number => new HomeSchedule(new ChannelId("slack", $"T1/C{number}"), new string('y', 400), new DateTimeOffset(2026, 11, 25, 7, 0, 0, TimeSpan.Zero), null))],
            Sources = [.. Enumerable.Range(0, 500).Select(number => new HomeSource($"Source {number}", new Uri("https://gazette.example/"), number % 2 == 0 ? "the feed has no entries" : null))],
            QuotedToday = [.. Enumerable.Repeat(card, 50)],
        };

        var view = HomeView.Of(home);

        Assert.InRange(view.Blocks.Count, 10, 100);
        Assert.All(view.Blocks.Chunk(50), blocks => Assert.Empty(SharedSchema.ProblemsOf(new SlackMessage("home", blocks))));
    }

    [Fact]
    public void An_empty_workspace_is_told_how_to_begin()
    {
        var view = HomeView.Of(new SlackHome());

        var buttons = view.Blocks.OfType<Block.Actions>().SelectMany(row => row.Elements).OfType<BlockElement.Button>().Select(button => button.Value);
        Assert.Equal(["/digest schedule", "/source add", "/whosaid", "/digest filter"], buttons);
    }
}
