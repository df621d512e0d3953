namespace DigestBot.Slack.SocketMode;

/// <summary>How far a connection is.</summary>
internal enum SocketState
{
    /// <summary>Asked for, and not greeted yet.</summary>
    Opening,

    /// <summary>Slack delivers there.</summary>
    Ready,

    /// <summary>Slack delivers there for a while still; the next is being opened.</summary>
    Leaving,
}
