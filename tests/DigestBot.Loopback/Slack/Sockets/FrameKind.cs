namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>The opcodes of RFC 6455.</summary>
internal enum FrameKind
{
    /// <summary>More of the frame before.</summary>
    Continuation = 0,

    /// <summary>UTF-8.</summary>
    Text = 1,

    /// <summary>Bytes, which Slack does not use.</summary>
    Binary = 2,

    /// <summary>The end.</summary>
    Close = 8,

    /// <summary>Are you there?</summary>
    Ping = 9,

    /// <summary>The answer to a ping.</summary>
    Pong = 10,
}
