using DigestBot.Core.Commands;
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
        Assert.All(reply.Buttons, button => Assert.StartsWith("/whosaid by:", button.Command));
    }

    [Fact]
    public async Task More_than_three_cards_come_in_pages()
    {
        var first = await AskAsync("what did Otto Lind say?");
        var second = await AskAsync(first.Page!.NextCommand!["/whosaid ".Length..]);

        Assert.Equal(3, Cards(first).Count);
        Assert.Single(Cards(second));
        Assert.Equal(new ReplyPage(2, 2, null, "/whosaid what did Otto Lind say? page 1"), second.Page);
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
    public async Task Words_that_are_remembered_nearly_right_are_found_and_told_to_be_near()
    {
        var reply = await AskAsync("who said \"we consider it a very positive step\"?");

        Assert.Equal("1 statement in nearly these words", reply.Title);
    }

    [Fact]
    public async Task A_card_leads_to_the_words_on_the_page_and_to_what_can_be_asked_next()
    {
        var reply = await AskAsync("who said \"positive step\"?");

        var card = Assert.Single(Cards(reply));
        var linked = Assert.Single(card.Sources, source => source.Link is not null);
        Assert.Equal("https://gull.example/ferry#:~:text=We%20consider%20it%20a%20positive%20step", linked.Passage!.AbsoluteUri);
        Assert.Equal(1, linked.Paragraph);
        Assert.Equal(["Context", "Timeline", "Cite", "Share"], card.Actions.Select(action => action.Label));
    }

    [Fact]
    public async Task Every_action_of_a_card_is_answered_on_its_own()
    {
        await using var desk = await OpenAsync();
        var card = Cards(await desk.AskAsync("/whosaid who said \"positive step\"?"))[0];

        var context = Drawn.Reply(await desk.AskAsync(card.Actions[0].Command));
        var timeline = Drawn.Reply(await desk.AskAsync(card.Actions[1].Command));
        var cite = Drawn.Reply(await desk.AskAsync(card.Actions[2].Command));

        Assert.Contains("Mara Lind said the ferry would sail again in spring.", context);
        Assert.Contains("“We consider it a positive step”", timeline);
        Assert.Contains("Plain: “We consider it a positive step” — Mara Lind, harbour commissioner.", cite);
        Assert.Contains("\"paragraphSha256\":\"", cite);
        Assert.Contains("#:~:text=We%20consider", cite);
    }

    [Fact]
    public async Task One_quote_can_be_shared_and_everybody_sees_its_card_alone()
    {
        await using var desk = await OpenAsync();
        var card = Cards(await desk.AskAsync("/whosaid quotes by Mara Lind"))[0];

        var shared = await desk.AskAsync(card.Actions.Single(action => action.Label == "Share").Command);

        Assert.False(shared.IsPrivate);
        Assert.Equal(card.Quote.Text, Assert.Single(Cards(shared)).Quote.Text);
    }

    [Fact]
    public async Task A_quotes_key_leads_to_all_that_its_speaker_said()
    {
        await using var desk = await OpenAsync();
        var context = Cards(await desk.AskAsync("/whosaid who said \"positive step\"?"))[0].Actions[0].Command;

        Assert.StartsWith("Mara Lind: 2 statements", (await desk.AskAsync(context.Replace("context", "timeline", StringComparison.Ordinal))).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wordings_of_one_statement_are_shown_beside_each_other()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(
            new SampleArticle("a").From("The Gull").Saying("We consider it a positive step, but it is too early to speak of results", "Mara Lind"),
            new SampleArticle("b").From("Harbour Post").Saying("We consider it a positive step", "Mara Lind"),
            new SampleArticle("c").From("The Lamp").Saying("We consider it a positive step, but it is early to speak of any results", "Mara Lind"));

        var card = Assert.Single(Cards(await desk.AskAsync("/whosaid what did Lind say?")));
        var wordings = await desk.AskAsync(card.Actions.Single(action => action.Label == "Wordings 3").Command);

        Assert.Equal("3 wordings of one statement", wordings.Title);
        Assert.Contains("The Lamp: We consider it a positive step but it is early to speak of any results", Drawn.Reply(wordings));
    }

    [Theory]
    [InlineData("context 1@nowhere")]
    [InlineData("cite 99999@gull")]
    public async Task A_quote_that_is_gone_is_told(string text) => Assert.Contains("not there any more", Drawn.Reply(await AskAsync(text)));

    [Fact]
    public async Task Nothing_asked_is_answered_with_an_example() => Assert.Contains("/whosaid", Drawn.Reply(await AskAsync("")));

    private static async Task<CommandReply> AskAsync(string text)
    {
        await using var desk = await OpenAsync();
        return await desk.AskAsync($"/whosaid {text}");
    }

    private static async Task<Newsdesk> OpenAsync()
    {
        var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(News);
        return desk;
    }

    private static List<QuoteCard> Cards(CommandReply reply) => [.. reply.Sections.OfType<ReplySection.Card>().Select(section => section.Quote)];
}
