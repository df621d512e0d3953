namespace DigestBot.Slack.SocketMode;

/// <summary>Something that happened to one of the connections.</summary>
/// <param name="Connection">Its number.</param>
internal abstract record SocketEvent(int Connection)
{
    /// <summary>Slack said hello: it delivers there from now on.</summary>
    public sealed record Ready(int Connection) : SocketEvent(Connection);

    /// <summary>Slack wants the connection gone, soon or now.</summary>
    public sealed record Disconnect(int Connection, string Reason) : SocketEvent(Connection);

    /// <summary>It ended, after it was open or while it opened.</summary>
    public sealed record Closed(int Connection) : SocketEvent(Connection);

    /// <summary>It could not be opened; Slack wants to be left alone for a while.</summary>
    public sealed record Limited(int Connection, TimeSpan RetryAfter) : SocketEvent(Connection);

    /// <summary>It never will be opened until a person changes something.</summary>
    public sealed record Refused(int Connection, string Error) : SocketEvent(Connection);
}
