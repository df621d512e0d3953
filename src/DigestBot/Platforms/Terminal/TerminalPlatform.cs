using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestBot.Platforms.Terminal;

/// <summary>
/// The console as a chat: lines of standard input are commands, answers go to standard output. On a terminal there is a prompt; with
/// input from elsewhere each line is answered, and the stream of commands ends where the input does.
/// </summary>
internal sealed class TerminalPlatform(StandardStreams streams, ConsoleFormatter formatter) : IChatPlatform, IDisposable
{
    public const string PlatformName = "console";

    private readonly IAnsiConsole console = Screen.On(streams);
    private readonly SemaphoreSlim writing = new(1);
    private bool isPrompting;

    public static ChannelId Channel { get; } = new(PlatformName, "terminal");

    public string Name => PlatformName;

    public int CommandsAtOnce => 1;

    public async IAsyncEnumerable<IncomingCommand> ReceiveAsync(CommandRouter router, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = StartReading();
        await PromptAsync(cancellationToken);
        await foreach (var line in lines.ReadAllAsync(cancellationToken))
        {
            isPrompting = false;
            if (CommandText.TryRead(line, Channel, out var request))
            {
                yield return new IncomingCommand(request with { IsManager = true }, line);
            }

            await PromptAsync(cancellationToken);
        }
    }

    public Task ReplyAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken) =>
        WriteAsync(formatter.Reply(reply), cancellationToken);

    public async Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
    {
        await WriteAsync(formatter.Digest(digest), cancellationToken);
        return new PostOutcome.Posted($"{delivery.Subscription}@{delivery.DueAt.UtcDateTime:O}");
    }

    /// <summary>Says something that is no answer to a command.</summary>
    public Task SayAsync(string sentence, CancellationToken cancellationToken) => WriteAsync([new TextLine().Add(sentence)], cancellationToken);

    public void Dispose() => writing.Dispose();

    // A read from a terminal cannot be cancelled, so it has a thread that the end of the process does not wait for.
    private ChannelReader<string> StartReading()
    {
        var lines = Channel<string>();
        var thread = new Thread(() => ReadLines(lines.Writer)) { IsBackground = true, Name = "standard input" };
        thread.Start();
        return lines.Reader;

        static Channel<T> Channel<T>() => System.Threading.Channels.Channel.CreateBounded<T>(new BoundedChannelOptions(16) { SingleReader = true, SingleWriter = true });
    }

    private void ReadLines(ChannelWriter<string> lines)
    {
        try
        {
            var reader = new BoundedLineReader(new StreamReader(streams.Input), CommandRouter.MaxTextLength);
            while (reader.Read() is { } line)
            {
                var handedOver = lines.WriteAsync(line);
                if (!handedOver.IsCompleted)
                {
                    handedOver.AsTask().GetAwaiter().GetResult();
                }
            }

            lines.TryComplete();
        }
        catch (IOException broken)
        {
            lines.TryComplete(broken);
        }
    }

    private async Task WriteAsync(IEnumerable<IRenderable> lines, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            if (isPrompting)
            {
                await streams.Output.WriteAsync("\r");
            }

            foreach (var line in lines)
            {
                console.Write(line);
            }

            console.WriteLine();
            await WritePromptAsync();
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task PromptAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            isPrompting = streams.IsTerminal;
            await WritePromptAsync();
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task WritePromptAsync()
    {
        if (isPrompting)
        {
            await streams.Output.WriteAsync("> ");
            await streams.Output.FlushAsync(CancellationToken.None);
        }
    }
}
