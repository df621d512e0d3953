namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Something that a connection is to do: send a frame, close with a code, or break off.</summary>
internal sealed record GatewayOutput(string? Frame, int? CloseCode)
{
    /// <summary>Breaks the connection off without a word.</summary>
    public static GatewayOutput Break { get; } = new(null, null);

    /// <summary>Whether the frame is packed by itself.</summary>
    public bool IsPacked { get; init; }

    /// <summary>Sends a frame.</summary>
    public static GatewayOutput Send(string frame) => new(frame, null);

    /// <summary>Closes.</summary>
    public static GatewayOutput Close(int code) => new(null, code);
}
