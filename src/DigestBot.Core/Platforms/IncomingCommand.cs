using DigestBot.Core.Commands;

namespace DigestBot.Core.Platforms;

/// <summary>A request and the platform's own handle for answering it; only the platform that made the handle reads it.</summary>
public sealed record IncomingCommand(CommandRequest Request, object Handle);
