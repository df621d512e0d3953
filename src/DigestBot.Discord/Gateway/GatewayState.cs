namespace DigestBot.Discord.Gateway;

/// <summary>How far a session is.</summary>
internal enum GatewayState
{
    /// <summary>Waits before it connects.</summary>
    Waiting,

    /// <summary>Opens a connection.</summary>
    Connecting,

    /// <summary>Waits for the other side to begin.</summary>
    Greeting,

    /// <summary>Waits for its turn to identify.</summary>
    Queueing,

    /// <summary>Has asked for a new session.</summary>
    Identifying,

    /// <summary>Has asked to go on with the session.</summary>
    Resuming,

    /// <summary>Gets events.</summary>
    Ready,

    /// <summary>Has ended for good.</summary>
    Ended,
}
