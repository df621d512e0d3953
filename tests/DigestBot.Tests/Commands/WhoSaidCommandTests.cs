using DigestBot.Commands;
using DigestBot.Core.Commands;
using DigestBot.Platforms.Terminal;
using DigestBot.Reading.Quotes;
using DigestBot.Tests.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

public sealed class WhoSaidCommandTests
{
    private static readonly SampleArticle[] News =
    [
        new SampleArticle("gull").Titled("Ferry talks resume").From("The Gull", "https://gull.example/ferry")
            .Saying("We consider it a positive step", "Mara Lind", "harbour commissioner")
            .Saying("the ferry would sail again in spring", "Mara Lind", kind: QuoteKind.Indirect),
        new SampleArticle("post").Titled("Talks on the ferry go on").From("Harbour Post").Saying("We consider it a positive step", "Mara Lind"),
        new SampleArticle("lamp").Titled("Old lamp is lit").From("The Lamp").Saying("The lamp is a beauty", "Otto Lind").Saying("Nobody lit it for years", "Otto Lind")
            .Saying("It burns again", "Otto Lind").Saying("Come and see it", "Otto Lind"),
    ];

    [Fact]
    public async Task The_same_words_in_several_articles_are_one_card_with_all_outlets()
    {
        var reply = await AskAsync("who said \"positive step\"?");

        var card = Assert.Single(Cards(reply));
        Assert.Equal("Mara Lind", card.Quote.Speaker);
        Assert.Equal(["Harbour Post", "The Gull"], card.Sources.Select(source => source.Outlet).Order(StringComparer.Ordinal).ToList());
    }

    [Fact]
    public async Task How_the_question_was_understood_is_shown()
    {
        var reply = await AskAsync("what did Mara Lind say about the ferry?");

        Assert.Contains(reply.Chips, chip => chip.Contains("Mara Lind", StringComparison.Ordinal));
        Assert.Contains(reply.Chips, chip => chip.Contains("ferry", StringComparison.Ordinal));
        Assert.NotEmpty(Cards(reply));
    }

    [Fact]
    public async Task A_name_that_fits_two_people_is_asked_back()
    {
        var reply = await AskAsync("what did Lind say?");

        Assert.Empty(Cards(reply));
        Assert.Equal(["Mara Lind", "Otto Lind"], reply.Buttons.Select(button => button.Label).Order(StringComparer.Ordinal).ToList());
        Assert.All(reply.Buttons, button => Assert.StartsWith("/whosaid what did ", button.Command));
    }

    [Fact]
    public async Task More_than_three_cards_come_in_pages()
    {
        var first = await AskAsync("what did Otto Lind say?");
        var second = await AskAsync(first.Page!.NextCommand!["/whosaid ".Length..]);

        Assert.Equal(3, Cards(first).Count);
        Assert.Single(Cards(second));
        Assert.Equal(new ReplyPage(2, 2, null), second.Page);
    }

    [Fact]
    public async Task No_answer_names_what_was_searched_and_what_comes_near()
    {
        var reply = await AskAsync("what did Otto Lind say about the ferry?");

        var shown = Drawn.Reply(reply);
        Assert.Contains("No quote by Otto Lind about ferry in 3 articles", shown);
        Assert.Contains("Closest: 4 by Otto Lind on other things", shown);
        Assert.Contains("about ferry by others", shown);
        Assert.DoesNotContain("did not say", shown);
    }

    [Fact]
    public async Task Somebody_nobody_quotes_is_named_as_asked()
    {
        var reply = await AskAsync("what did Zebedee say about the lamp?");

        Assert.Contains("No quote by Zebedee about lamp", Drawn.Reply(reply));
    }

    [Fact]
    public async Task Nothing_asked_is_answered_with_an_example() => Assert.Contains("/whosaid", Drawn.Reply(await AskAsync("")));

    private static async Task<CommandReply> AskAsync(string text)
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(News);
        var command = new WhoSaidCommand(desk.Quotes, desk.Articles, desk.Get<AnswerFinder>(), TimeZoneInfo.Utc, desk.Time);
        return await command.AnswerAsync(new CommandRequest { Name = "whosaid", Text = text, Channel = TerminalPlatform.Channel }, TestContext.Current.CancellationToken);
    }

    private static List<QuoteCard> Cards(CommandReply reply) => [.. reply.Sections.OfType<ReplySection.Card>().Select(section => section.Quote)];
}
