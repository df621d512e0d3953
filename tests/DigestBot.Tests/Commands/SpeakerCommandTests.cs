using DigestBot.Core.Commands;
using DigestBot.Reading.Quotes;
using DigestBot.Tests.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

public sealed class SpeakerCommandTests
{
    private static readonly SampleArticle[] News =
    [
        new SampleArticle("gull").From("The Gull", "https://gull.example/ferry").On(Day(20))
            .Saying("We consider the ferry a positive step for all of us", "Mara Lind", "harbour engineer"),
        new SampleArticle("post").From("Harbour Post").On(Day(21)).Saying("We consider the ferry a positive step", "Mara Lind", "harbour engineer"),
        new SampleArticle("lamp").From("The Lamp").On(Day(23)).Saying("The ferry will be late again", "Mara Lind", "harbour commissioner")
            .Saying("nobody should wait for soup", "Mara Lind", "harbour commissioner", kind: QuoteKind.Indirect)
            .Saying("Come and see it", "Otto Lind"),
    ];

    [Fact]
    public async Task A_profile_tells_roles_outlets_topics_and_what_was_said_last()
    {
        var shown = Drawn.Reply(await AskAsync("Mara Lind"));

        Assert.StartsWith("Mara Lind, harbour commissioner\n", shown, StringComparison.Ordinal);
        Assert.Contains("Statements: 3 in 3 articles", shown);
        Assert.Contains("Roles: harbour commissioner (23 Nov 2026); harbour engineer (20 Nov 2026 to 21 Nov 2026)", shown);
        Assert.Contains("Outlets: The Lamp (2), Harbour Post (1), The Gull (1)", shown);
        Assert.Contains("Often about: ferry (2)", shown);
        Assert.Contains("/speaker Mara Lind timeline", shown);
    }

    [Fact]
    public async Task A_timeline_tells_each_statement_once_the_newest_first()
    {
        var shown = Drawn.Reply(await AskAsync("Mara Lind timeline"));

        Assert.Contains("3 statements, the newest first", shown);
        Assert.Contains("paraphrase: nobody should wait for soup", shown);
        Assert.True(shown.IndexOf("23 Nov 2026", StringComparison.Ordinal) < shown.IndexOf("20 Nov 2026", StringComparison.Ordinal));
        Assert.Contains("+1", shown);
    }

    [Fact]
    public async Task A_topic_narrows_the_timeline()
    {
        var reply = await AskAsync("Mara Lind about soup");

        Assert.Equal(["by Mara Lind", "about soup"], reply.Chips);
        Assert.Contains("1 statement", Drawn.Reply(reply));
    }

    [Fact]
    public async Task A_name_that_fits_two_people_is_asked_back()
    {
        var reply = await AskAsync("Lind");

        Assert.Equal("Which one do you mean?", reply.Title);
        Assert.Equal(["/speaker Mara Lind", "/speaker Otto Lind"], reply.Buttons.Select(button => button.Command));
    }

    [Fact]
    public async Task Nobody_named_gives_those_who_are_quoted_most() => Assert.Equal(2, (await AskAsync("")).Buttons.Count);

    [Fact]
    public async Task A_mistyped_name_is_guessed() => Assert.Contains("Did you mean \"Otto Lind\"?", Drawn.Reply(await AskAsync("Oto Lindd")));

    private static DateTimeOffset Day(int day) => new(2026, 11, day, 9, 0, 0, TimeSpan.Zero);

    private static async Task<CommandReply> AskAsync(string text)
    {
        await using var desk = await Newsdesk.OpenAsync();
        await desk.AddAsync(News);
        return await desk.AskAsync($"/speaker {text}");
    }
}
