using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;

namespace DigestBot.Core.Tests.Commands;

public sealed class CommandRouterTests
{
    private static readonly CommandRouter Router = new([new Echo("summary"), new Echo("whosaid")], NoSuggestions);

    [Fact]
    public async Task A_request_goes_to_the_command_of_its_name()
    {
        var reply = await AskAsync("whosaid", "Lind");

        Assert.Equal("whosaid: Lind", TextOf(reply));
    }

    [Theory]
    [InlineData("sumary", "Did you mean /summary?")]
    [InlineData("whosad", "Did you mean /whosaid?")]
    public async Task A_slip_of_the_finger_is_answered_with_the_nearest_name(string name, string hint)
    {
        var reply = await AskAsync(name, "");

        Assert.Contains(hint, TextOf(reply), StringComparison.Ordinal);
        Assert.True(reply.IsPrivate);
    }

    [Fact]
    public async Task A_name_that_is_like_none_is_answered_with_the_way_to_the_list()
    {
        var reply = await AskAsync("zzzzzzzzzzzz", "");

        Assert.Equal("There is no command /zzzzzzzzzzzz. /help lists them all.", TextOf(reply));
    }

    [Fact]
    public async Task A_failure_of_a_command_is_left_to_the_caller()
    {
        var router = new CommandRouter([new Failing()], NoSuggestions);

        Task<CommandReply> Ask() => router.AnswerAsync(new CommandRequest { Name = "fail", Channel = new ChannelId("console", "here") }, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(Ask);
    }

    private static Task<CommandReply> AskAsync(string name, string text) =>
        Router.AnswerAsync(new CommandRequest { Name = name, Text = text, Channel = new ChannelId("console", "here") }, TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<Suggestion>> NoSuggestions(OptionKind kind, string typed, ChannelId channel, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Suggestion>>([]);

    private static string TextOf(CommandReply reply) =>
        string.Concat(reply.Sections.OfType<ReplySection.Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Text));

    private sealed class Echo(string name) : ICommand
    {
        public string Name => name;

        public string Purpose => "Says it again.";

        public string Example => $"/{name}";

        public IReadOnlyList<CommandForm> Forms => [];

        public Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(CommandReply.Of($"{request.Name}: {request.Text}"));
    }

    private sealed class Failing : ICommand
    {
        public string Name => "fail";

        public string Purpose => "Fails.";

        public string Example => "/fail";

        public IReadOnlyList<CommandForm> Forms => [];

        public Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException();
    }
}
