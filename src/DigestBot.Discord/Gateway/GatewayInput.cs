namespace DigestBot.Discord.Gateway;

/// <summary>What happened on a connection; <paramref name="Connection"/> tells it from those before.</summary>
internal abstract record GatewayInput(int Connection)
{
    /// <summary>It is open.</summary>
    public sealed record Opened(int Connection) : GatewayInput(Connection);

    /// <summary>A message came.</summary>
    public sealed record Came(int Connection, GatewayFrame Frame) : GatewayInput(Connection);

    /// <summary>It ended; without a code where it was cut.</summary>
    public sealed record Closed(int Connection, int? Code) : GatewayInput(Connection);

    /// <summary>The turn to identify has come.</summary>
    public sealed record Turn(int Connection) : GatewayInput(Connection);
}
