using System.Text.Json;

namespace DigestBot.Discord.Gateway;

/// <summary>What a session wants done.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    /// <summary>Open a connection to <paramref name="Address"/>; null for the address that Discord names for new sessions.</summary>
    public sealed record Connect(string? Address) : GatewayAction;

    /// <summary>Send a message.</summary>
    public sealed record Send(byte[] Json) : GatewayAction;

    /// <summary>Wait for the turn to identify, then say so.</summary>
    public sealed record AskTurn : GatewayAction;

    /// <summary>End the connection with a code.</summary>
    public sealed record Close(int Code) : GatewayAction;

    /// <summary>Hand on an event.</summary>
    public sealed record Dispatch(string Event, JsonElement Data) : GatewayAction;

    /// <summary>Stop for good; <paramref name="Reason"/> says why, with the remedy.</summary>
    public sealed record End(string Reason) : GatewayAction;
}
