namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>A frame of a web socket; of a text, the whole of it.</summary>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload);
