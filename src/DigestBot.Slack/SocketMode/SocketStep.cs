namespace DigestBot.Slack.SocketMode;

/// <summary>What is to be done about the connections.</summary>
internal abstract record SocketStep
{
    private SocketStep()
    {
    }

    /// <summary>Open a connection with this number, at an address asked for anew, after a while.</summary>
    public sealed record Open(int Connection, TimeSpan After) : SocketStep;

    /// <summary>Close it; another one has taken its place.</summary>
    public sealed record Close(int Connection) : SocketStep;

    /// <summary>Give up; the reason is one line with the remedy.</summary>
    public sealed record Stop(string Reason) : SocketStep;
}
