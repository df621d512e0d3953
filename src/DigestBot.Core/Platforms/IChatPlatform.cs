using DigestBot.Core.Commands;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Platforms;

/// <summary>
/// The only door to a chat platform. No type of a platform crosses it: a platform turns its own payloads into
/// <see cref="CommandRequest"/> and formats <see cref="CommandReply"/> and <see cref="Digest"/> itself, within its own limits.
/// Members may be called from several threads at once.
/// </summary>
public interface IChatPlatform
{
    /// <summary>The name that <see cref="ChannelId.Platform"/> carries.</summary>
    string Name { get; }

    /// <summary>How many commands may be answered at a time; with 1 they are answered in order.</summary>
    int CommandsAtOnce { get; }

    /// <summary>
    /// Offers the router's commands to people, and gives those that they make, in order of receipt; ends when the platform has no more,
    /// cannot go on until the operator changes something, or by cancellation. Suggestions are asked of the router directly.
    /// </summary>
    IAsyncEnumerable<IncomingCommand> ReceiveAsync(CommandRouter router, CancellationToken cancellationToken);

    /// <summary>Answers a command, once.</summary>
    Task ReplyAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken);

    /// <summary>
    /// Posts a digest, in one message or several, each kept before and after. A second call for the same delivery goes on with its
    /// <see cref="Delivery.Messages"/> and must not post a message again where the platform can tell.
    /// </summary>
    Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, KeepMessage keep, CancellationToken cancellationToken);
}
