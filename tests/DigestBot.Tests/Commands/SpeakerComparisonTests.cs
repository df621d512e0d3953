using DigestBot.Core.Commands;
using DigestBot.Tests.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

public sealed class SpeakerComparisonTests
{
    [Theory]
    [InlineData("compare Mara Lind and Vale on the ferry")]
    [InlineData("Compare Mara Lind with Kari Vale about ferry?")]
    [InlineData("compare:\"Mara Lind and Vale\" about:ferry")]
    [InlineData("by:\"Mara Lind\" compare:Vale about:ferry")]
    public async Task Two_speakers_are_shown_beside_each_other_with_the_newest_three_of_each(string text)
    {
        await using var desk = await DeskAsync();

        var reply = await desk.AskAsync($"/whosaid {text}");

        Assert.Equal("Mara Lind and Kari Vale on ferry", reply.Title);
        Assert.Equal(
            ["Mara Lind: 4 statements, the newest 3", "The ferry has a new bell", "Our ferry crews deserve rest", "Fares for the ferry go up", "Kari Vale: 1 statement", "No ferry was ever late"],
            reply.Sections.Select(section => section is ReplySection.Card card ? card.Quote.Quote.Text : string.Concat(((ReplySection.Paragraph)section).Runs.Select(run => run.Text))));
    }

    [Fact]
    public async Task Who_said_nothing_on_it_is_told_with_what_was_searched_and_never_that_they_did_not()
    {
        await using var desk = await DeskAsync();

        var shown = Drawn.Reply(await desk.AskAsync("/whosaid compare Mara Lind and Otto Lind on ferry"));

        Assert.Contains("Otto Lind: nothing about ferry in 6 articles of", shown);
        Assert.DoesNotContain("did not", shown);
    }

    [Fact]
    public async Task An_ambiguous_name_asks_and_the_answer_compares()
    {
        await using var desk = await DeskAsync();

        var asked = await desk.AskAsync("/whosaid compare Lind and Vale on ferry");

        Assert.Equal("Which one do you mean?", asked.Title);
        Assert.Equal("Mara Lind and Kari Vale on ferry", (await desk.AskAsync(asked.Buttons[0].Command)).Title);
    }

    private static async Task<Newsdesk> DeskAsync()
    {
        var desk = await Newsdesk.OpenAsync();
        string[] said = ["A ferry is a promise", "Fares for the ferry go up", "Our ferry crews deserve rest", "The ferry has a new bell"];
        foreach (var (at, words) in said.Index())
        {
            await desk.AddAsync(new SampleArticle($"a{at}").On(new DateTimeOffset(2026, 11, 11 + at, 9, 0, 0, TimeSpan.Zero)).Saying(words, "Mara Lind"));
        }

        await desk.AddAsync(new SampleArticle("b").Saying("No ferry was ever late", "Kari Vale"), new SampleArticle("c").Saying("The lamp is out", "Otto Lind"));
        return desk;
    }
}
