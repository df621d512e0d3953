using System.Runtime.CompilerServices;
using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Platforms;
using DigestBot.Platforms.Terminal;

namespace DigestBot.Tests;

/// <summary>A platform that takes what it is given, answers posts as it is told and remembers everything.</summary>
internal sealed class RecordingPlatform(params IncomingCommand[] commands) : IChatPlatform
{
    public string Name => TerminalPlatform.PlatformName;

    public List<Digest> Digests { get; } = [];

    public List<CommandReply> Replies { get; } = [];

    public Queue<PostOutcome> Outcomes { get; } = new();

    public int CommandsAtOnce => 1;

    public async IAsyncEnumerable<IncomingCommand> ReceiveAsync(CommandRouter router, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var command in commands)
        {
            await Task.Yield();
            yield return command;
        }
    }

    public Task ReplyAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken)
    {
        Replies.Add(reply);
        return Task.CompletedTask;
    }

    public Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken)
    {
        Digests.Add(digest);
        return Task.FromResult(Outcomes.TryDequeue(out var outcome) ? outcome : new PostOutcome.Posted("1"));
    }
}
