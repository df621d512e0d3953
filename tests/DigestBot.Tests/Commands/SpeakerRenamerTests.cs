using DigestBot.Core.Commands;
using DigestBot.Tests.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

public sealed class SpeakerRenamerTests
{
    [Fact]
    public async Task Two_who_are_one_are_put_together_for_what_was_read_and_what_comes()
    {
        await using var desk = await DeskAsync();

        var merged = Drawn.Reply(await desk.AskAsync("/speaker merge Brekker into Kari Vale"));
        await desk.AddAsync(new SampleArticle("later").Saying("Nobody knows this thing yet", "Brekker"));

        Assert.StartsWith("Brekker and Kari Vale are one speaker now: Kari Vale, also written Brekker, 2 quotes.", merged, StringComparison.Ordinal);
        Assert.Contains("Statements: 3 in 3 articles", Drawn.Reply(await desk.AskAsync("/speaker Kari Vale")));
        Assert.Contains("Also written: Brekker", Drawn.Reply(await desk.AskAsync("/speaker Vale")));
    }

    [Theory]
    [InlineData("/speaker Brekker", "Kari Vale")]
    [InlineData("/whosaid what did Brekker say?", "3 statements")]
    [InlineData("/whosaid by:Brekker about:thing", "by Kari Vale · about thing")]
    [InlineData("/check Brekker said \"the ferry sails at dawn\"", "Exact")]
    public async Task The_other_name_asks_for_the_same_speaker(string line, string shown)
    {
        await using var desk = await DeskAsync();
        await desk.AskAsync("/speaker merge Brekker into Kari Vale");
        await desk.AddAsync(new SampleArticle("later").Saying("Nobody knows this thing yet", "Brekker"));

        Assert.Contains(shown, Drawn.Reply(await desk.AskAsync(line)));
    }

    [Fact]
    public async Task The_undo_button_takes_back_what_it_stands_beside_and_nothing_else()
    {
        await using var desk = await DeskAsync();
        var first = await desk.AskAsync("/speaker merge Brekker into Kari Vale");
        await desk.AskAsync("/speaker merge Otto Lind into Mara Lind");

        Assert.StartsWith("Taken back. Brekker is who it was.", PlainReply.Of(await desk.AskAsync(first.Buttons[0].Command)), StringComparison.Ordinal);
        Assert.StartsWith("There is no merge or split to take back", PlainReply.Of(await desk.AskAsync(first.Buttons[0].Command)), StringComparison.Ordinal);

        Assert.Contains("Statements: 1 in 1 article\n", Drawn.Reply(await desk.AskAsync("/speaker Kari Vale")));
        Assert.Contains("Also written: Otto Lind", Drawn.Reply(await desk.AskAsync("/speaker Mara Lind")));
    }

    [Fact]
    public async Task A_name_that_belongs_to_somebody_else_is_split_off_for_what_comes_too()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(new SampleArticle("a").Saying("One thing is said", "George Bush"), new SampleArticle("b").Saying("Rain falls on the hills", "George W. Bush"));

        var split = Drawn.Reply(await desk.AskAsync("/speaker split George W. Bush from George Bush"));
        await desk.AddAsync(new SampleArticle("c").Saying("Nobody knows this thing yet", "George W. Bush"));

        Assert.StartsWith("George W. Bush is a speaker of its own now, and no longer George Bush: George W. Bush, 1 quote.", split, StringComparison.Ordinal);
        Assert.Contains("Statements: 2 in 2 articles", Drawn.Reply(await desk.AskAsync("/speaker George W. Bush")));
        Assert.Contains("Statements: 1 in 1 article", Drawn.Reply(await desk.AskAsync("/speaker George Bush")));

        await desk.AskAsync("/speaker undo");
        Assert.Contains("Statements: 3 in 3 articles", Drawn.Reply(await desk.AskAsync("/speaker Bush")));
    }

    [Fact]
    public async Task An_ambiguous_name_asks_and_the_answer_goes_on()
    {
        await using var desk = await DeskAsync();

        var asked = await desk.AskAsync("/speaker merge Lind into Kari Vale");
        var merged = await desk.AskAsync(asked.Buttons.Single(button => button.Label.StartsWith("Otto", StringComparison.Ordinal)).Command);

        Assert.Equal("Which one do you mean?", asked.Title);
        Assert.StartsWith("Otto Lind and Kari Vale are one speaker now", PlainReply.Of(merged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_the_speaker_does_not_have_offers_those_it_has()
    {
        await using var desk = await DeskAsync();
        await desk.AskAsync("/speaker merge Brekker into Kari Vale");

        var asked = await desk.AskAsync("/speaker split K. Vale from Kari Vale");

        Assert.Equal(["/speaker split \"Brekker\" from \"Kari Vale\"", "/speaker split \"Kari Vale\" from \"Kari Vale\""], asked.Buttons.Select(button => button.Command).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/speaker merge Lind", "Name both")]
    [InlineData("/speaker merge Nobody into Kari Vale", "Nobody called Nobody is quoted")]
    [InlineData("/speaker merge Kari Vale into Vale", "are one speaker already")]
    [InlineData("/speaker split Kari Vale from Kari Vale", "goes by one name only")]
    [InlineData("/speaker split", "Give the name")]
    [InlineData("/speaker undo", "no merge or split to take back")]
    public async Task What_cannot_be_done_says_why(string line, string why)
    {
        await using var desk = await DeskAsync();

        Assert.Contains(why, Drawn.Reply(await desk.AskAsync(line)));
    }

    [Theory]
    [InlineData("/speaker merge Brekker into Kari Vale")]
    [InlineData("/speaker split Brekker from Kari Vale")]
    [InlineData("/speaker undo")]
    public async Task Who_may_not_manage_changes_nobody(string line)
    {
        await using var desk = await DeskAsync();
        await desk.AskAsync("/speaker merge Otto Lind into Mara Lind");

        Assert.True((await desk.AskAsync(line, isManager: false)).HasFailed);

        Assert.Contains("Also written: Otto Lind", Drawn.Reply(await desk.AskAsync("/speaker Mara Lind")));
        Assert.Contains("Statements: 1 in 1 article", Drawn.Reply(await desk.AskAsync("/speaker Brekker")));
    }

    [Fact]
    public async Task The_forms_give_both_names_as_options()
    {
        await using var desk = await DeskAsync();
        var form = desk.Get<IEnumerable<ICommand>>().Single(command => command.Name == "speaker").Forms.Single(form => form.Action == "merge");
        var request = form.Fill(
            new CommandRequest { Name = "speaker", Channel = Newsdesk.Channel, IsManager = true }, new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Brekker", ["into"] = "Kari Vale" });

        Assert.StartsWith("Brekker and Kari Vale are one speaker now", PlainReply.Of(await desk.Get<CommandRouter>().AnswerAsync(request, CancellationToken.None)), StringComparison.Ordinal);
    }

    private static async Task<Newsdesk> DeskAsync()
    {
        var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(
            new SampleArticle("a").Saying("The ferry sails at dawn", "Kari Vale"),
            new SampleArticle("b").Saying("Rain falls on the hills", "Brekker"),
            new SampleArticle("c").Saying("The lamp is lit", "Mara Lind").Saying("The lamp is out", "Otto Lind"));
        return desk;
    }
}
