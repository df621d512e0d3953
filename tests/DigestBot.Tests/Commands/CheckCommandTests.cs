using DigestBot.Core.Commands;
using DigestBot.Reading.Quotes;
using DigestBot.Tests.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

public sealed class CheckCommandTests
{
    private static readonly SampleArticle[] News =
    [
        new SampleArticle("gull").Titled("Ferry talks resume").From("The Gull", "https://gull.example/ferry")
            .Saying("We consider it a positive step, but it is too early to speak of results", "Mara Lind", "harbour commissioner")
            .Saying("the ferry would sail again in spring", "Mara Lind", kind: QuoteKind.Indirect),
        new SampleArticle("post").Titled("Talks on the ferry go on").From("Harbour Post").Saying("We consider it a positive step, but it is too early to speak of results", "Mara Lind"),
        new SampleArticle("lamp").Titled("Old lamp is lit").From("The Lamp").Saying("It is a good step for the lamp", "Otto Vik").Saying("We have not yet agreed on the price of oil", "Otto Vik"),
    ];

    [Theory]
    [InlineData("we consider it a positive step, but it is too early to speak of results", "Exact")]
    [InlineData("Lind said “a positive step”", "Partial")]
    [InlineData("we have never agreed on the price of oil", "Reworded")]
    [InlineData("the ferry would sail again in spring", "Paraphrase only")]
    [InlineData("by:Vik “a positive step”", "Said by someone else")]
    [InlineData("pigs fly over the bridge at noon", "Not found")]
    public async Task Each_verdict_stands_on_top(string text, string verdict)
    {
        var reply = await AskAsync(text);

        Assert.StartsWith(verdict, reply.Title, StringComparison.Ordinal);
        Assert.Equal(verdict == "Not found", Cards(reply).Count == 0);
    }

    [Fact]
    public async Task A_reworded_quote_shows_what_was_said_word_by_word_outside_of_quotation_marks()
    {
        var shown = Drawn.Reply(await AskAsync("we have never agreed on the price of oil"));

        Assert.Contains("word by word: We have ~~never~~ not yet agreed on the price of oil", shown);
        Assert.Contains("“We have not yet agreed on the price of oil”", shown);
        Assert.DoesNotContain("“We have ~~", shown);
    }

    [Fact]
    public async Task A_part_stands_out_in_the_whole_quote_and_a_reservation_left_out_is_told()
    {
        var reply = await AskAsync("it a positive step");

        Assert.Equal("Partial: what is left out holds a reservation", reply.Title);
        var card = Assert.Single(Cards(reply));
        Assert.Equal("it a positive step, ", Assert.Single(card.Marked, run => run.Style == RunStyle.Strong).Text);
        Assert.Equal(card.Quote.Text, string.Concat(card.Marked.Select(run => run.Text)));
    }

    [Fact]
    public async Task What_was_not_found_names_what_was_searched_and_is_never_said_to_be_untrue()
    {
        var shown = Drawn.Reply(await AskAsync("Lind said “we consider soup a positive meal”"));

        Assert.Contains("No quote with these or nearly these words in 3 articles", shown);
        Assert.Contains("What comes nearest", shown);
        Assert.DoesNotContain("did not say", shown);
    }

    [Fact]
    public async Task Somebody_elses_words_show_both_speakers()
    {
        var shown = Drawn.Reply(await AskAsync("by:Vik “a positive step”"));

        Assert.Contains("Asked for Vik; these words are given to Mara Lind", shown);
        Assert.Contains("Nearest by Otto Vik", shown);
    }

    [Fact]
    public async Task Nothing_to_check_is_answered_with_an_example() => Assert.Contains("/check", Drawn.Reply(await AskAsync(" … ")));

    private static async Task<CommandReply> AskAsync(string text)
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(News);
        return await desk.AskAsync($"/check {text}");
    }

    private static List<QuoteCard> Cards(CommandReply reply) => [.. reply.Sections.OfType<ReplySection.Card>().Select(section => section.Quote)];
}
