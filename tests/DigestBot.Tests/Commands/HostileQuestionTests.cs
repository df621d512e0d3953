using CsCheck;
using DigestBot.Core.Commands;
using DigestBot.Testing;
using DigestBot.Tests.Platforms.Terminal;

namespace DigestBot.Tests.Commands;

public sealed class HostileQuestionTests
{
    private static readonly string[] Pieces =
    [
        "who said ", "what did Lind say about ", "by:", "text:\"", "about:", "since:", "sort:first ", "\"", "“", "”", "'", "%", "_", "*", " OR ", " AND NOT ", "NEAR(", "ferry*", "^", "{}", "();--",
        "'; drop table quotes; --", "\\", "\0", "\u202e", "\u2066", "\ud800", "\udc00", "😀", "<@123>", "@everyone", "<!channel>", "[…]", "…", "...", "[he]", "$5", "-5", "%", "3,000.5", "can not", " page 99", "0@gull",
        "context ", "cite ", "wordings ", "share ", "timeline ", "compare ", " and ", "compare:", "in:", " everywhere", "merge ", " into ", "split ", " from ", "undo ", " timeline", " about ", "\t", "\n", "é", "ﬀ", "\u0301", "— Lind", "Lind said: ", "\u001b[2J", "1e309", "99999999999999999999",
    ];

    private static readonly Gen<string> Questions = Gen.OneOf(
        Gen.String[0, 60],
        Gen.Int[0, Pieces.Length - 1].Array[0, 20].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))),
        Gen.Int[0, Pieces.Length - 1].Select(pick => string.Concat(Enumerable.Repeat(Pieces[pick], 1 + (10_000 / Pieces[pick].Length)))));

    [Fact]
    public async Task Any_question_at_all_is_answered_and_harms_nothing()
    {
        await using var desk = await Newsdesk.OpenAsync();
        await AskAnythingAsync(desk);
    }

    [Fact]
    public async Task So_it_is_on_PostgreSQL()
    {
        Assert.SkipUnless(TestDatabases.HasPostgres, TestDatabases.NoPostgres);
        var database = await TestDatabases.NewPostgresAsync();
        try
        {
            await using var desk = await Newsdesk.OpenAsync(database: database);
            await AskAnythingAsync(desk);
        }
        finally
        {
            await TestDatabases.DropPostgresAsync(database);
        }
    }

    private static async Task AskAnythingAsync(Newsdesk desk)
    {
        await desk.AddAsync(new SampleArticle("gull").Saying("We consider it a positive step", "Mara Lind", "harbour commissioner").Saying("The lamp is a beauty", "Otto Vik"));

        await Gen.Select(Gen.OneOf(Gen.Const("whosaid"), Gen.Const("check"), Gen.Const("speaker")), Questions, Questions).SampleAsync(
            async (name, text, option) =>
            {
                var options = new Dictionary<string, string>(StringComparer.Ordinal) { ["by"] = option, ["quote"] = text, ["about"] = option, ["since"] = option, ["name"] = text, ["in"] = option, ["compare"] = text, ["into"] = option };
                await AnswersAsync(desk, new CommandRequest { Name = name, Text = text, Channel = Newsdesk.Channel, IsManager = true });
                await AnswersAsync(desk, new CommandRequest { Name = name, Text = option, Options = options, Channel = Newsdesk.Channel });
            },
            iter: 150, threads: 1);

        Assert.Equal(1, await desk.CountAsync());
        Assert.Contains("“We consider it a positive step”", Drawn.Reply(await desk.AskAsync("/whosaid who said \"positive step\"?")));
    }

    private static async Task AnswersAsync(Newsdesk desk, CommandRequest request)
    {
        var shown = Drawn.Reply(await desk.Get<CommandRouter>().AnswerAsync(request, CancellationToken.None));

        Assert.NotEmpty(shown);
        Assert.DoesNotContain(shown, c => (char.IsControl(c) && c != '\n') || c is '\u202e' or '\u2066');
    }
}
