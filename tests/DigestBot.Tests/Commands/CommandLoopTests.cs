using DigestBot.Commands;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Platforms.Terminal;
using DigestBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Commands;

public sealed class CommandLoopTests
{
    [Fact]
    public async Task A_command_that_fails_is_answered_and_the_next_one_too()
    {
        var platform = new RecordingPlatform(Asking("break"), Asking("echo"));

        var isStopped = await RunAsync(platform);

        Assert.Equal(2, platform.Replies.Count);
        Assert.Contains("Something went wrong", Terminal.Plain(platform.Replies[0]));
        Assert.Contains("echo", Terminal.Plain(platform.Replies[1]));
        Assert.True(isStopped);
    }

    private static async Task<bool> RunAsync(RecordingPlatform platform)
    {
        using var lifetime = new Lifetime();
        var buttons = new ButtonShortener(new CommandStore(Database.Named("Data Source=:memory:"), TimeProvider.System));
        var router = new CommandRouter([new BreakCommand(), new EchoCommand()], (_, _, _, _) => Task.FromResult<IReadOnlyList<Suggestion>>([]));
        using var loop = new CommandLoop([platform], router, buttons, lifetime, NullLogger<CommandLoop>.Instance);
        await loop.StartAsync(TestContext.Current.CancellationToken);
        await loop.ExecuteTask!;
        return lifetime.ApplicationStopping.IsCancellationRequested;
    }

    private static IncomingCommand Asking(string name) => new(new CommandRequest { Name = name, Channel = TerminalPlatform.Channel }, name);

    private sealed class BreakCommand : ICommand
    {
        public string Name => "break";

        public string Purpose => "Fails.";

        public string Example => "/break";

        public IReadOnlyList<CommandForm> Forms => [];

        public Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException("broken");
    }

    private sealed class EchoCommand : ICommand
    {
        public string Name => "echo";

        public string Purpose => "Answers.";

        public string Example => "/echo";

        public IReadOnlyList<CommandForm> Forms => [];

        public Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => Task.FromResult(CommandReply.Of("echo"));
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
