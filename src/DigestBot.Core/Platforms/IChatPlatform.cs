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

    /// <summary>The commands that people give, in order of receipt; ends when the platform has no more, or by cancellation.</summary>
    IAsyncEnumerable<IncomingCommand> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Answers a command, once.</summary>
    Task ReplyAsync(IncomingCommand command, CommandReply reply, CancellationToken cancellationToken);

    /// <summary>
    /// Posts a digest. A second call for the same delivery must not make a second post where the platform can tell.
    /// </summary>
    Task<PostOutcome> PostAsync(ChannelId channel, Digest digest, Delivery delivery, CancellationToken cancellationToken);
}
