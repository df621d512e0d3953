using DigestBot.Core.Commands;
using DigestBot.Reading.Quotes;
using DigestBot.Testing;

namespace DigestBot.Tests.Commands;

public sealed class SummaryCommandTests
{
    private static readonly SampleArticle Ferry = new SampleArticle("ferry").Titled("Ferry talks resume").From("The Gull", "https://gull.example/ferry")
        .Telling("The ferry talks resumed on Monday.").Telling("Both sides met in the customs house.")
        .Saying("We consider it a positive step", "Mara Lind", "harbour commissioner").Saying("Yes", "Mara Lind").Saying("We agree", "Per Aune")
        .Saying("talks would go on", "Mara Lind", kind: QuoteKind.Indirect).Saying("I hope so", null, confidence: Confidence.Unclear);

    [Theory]
    [InlineData("ferry")]
    [InlineData("https://gull.example/ferry")]
    [InlineData("Ferry talks resume")]
    [InlineData("talks")]
    public async Task An_article_is_found_by_id_address_and_words_of_its_title(string text)
    {
        var reply = await AskAsync(text);

        Assert.Equal("Ferry talks resume", reply.Title);
    }

    [Fact]
    public async Task It_shows_sentences_as_they_stand_key_quotes_the_basis_and_the_source()
    {
        var reply = await AskAsync("ferry");

        Snapshot.Matches(Terminal.Plain(reply));
    }

    [Fact]
    public async Task Without_a_text_it_lists_the_latest_articles_to_choose_from()
    {
        var reply = await AskAsync("");

        Assert.Equal(["/summary ferry"], reply.Buttons.Select(button => button.Command).ToList());
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_said_so_with_the_latest()
    {
        var reply = await AskAsync("volcano");

        Assert.StartsWith("No article fits \"volcano\"", reply.Title);
        Assert.NotEmpty(reply.Buttons);
    }

    private static async Task<CommandReply> AskAsync(string text)
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.Articles.AddFileAsync(Ferry.KeptAt(desk.Time.GetUtcNow()), TestContext.Current.CancellationToken);
        return await desk.AskAsync($"/summary {text}");
    }
}
