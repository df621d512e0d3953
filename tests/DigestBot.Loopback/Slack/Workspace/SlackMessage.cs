using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Workspace;

/// <summary>A message as it stands now. Its JSON is shared: clone before changing it.</summary>
public sealed record SlackMessage
{
    /// <summary>The channel's id.</summary>
    public required string Channel { get; init; }

    /// <summary>The time stamp, unique in the workspace; empty until it is posted.</summary>
    public string Ts { get; init; } = "";

    /// <summary>The user id of the author.</summary>
    public required string User { get; init; }

    /// <summary>The text: with blocks, what notifications and screen readers say.</summary>
    public string Text { get; init; } = "";

    /// <summary>The blocks, each with its id; null when there are none.</summary>
    public JsonArray? Blocks { get; init; }

    /// <summary>Attachments, unfurled links among them; null when there are none.</summary>
    public JsonArray? Attachments { get; init; }

    /// <summary>The metadata as sent; null for none.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>The time stamp of the message it replies to; null outside a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Whether a reply is shown in the channel too.</summary>
    public bool IsBroadcast { get; init; }

    /// <summary>The only person who sees it; null when everyone does.</summary>
    public string? EphemeralTo { get; init; }

    /// <summary>When it was last edited, as a time stamp; null when never.</summary>
    public string? EditedTs { get; init; }

    /// <summary>Whether the app posted it.</summary>
    public bool IsFromBot => User == SlackIds.BotUser;

    /// <summary>Whether it is a reply in a thread.</summary>
    public bool IsReply => ThreadTs is not null && ThreadTs != Ts;
}
