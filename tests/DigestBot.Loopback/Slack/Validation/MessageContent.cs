using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Validation;

/// <summary>What a message is to say, found in order.</summary>
internal sealed record MessageContent
{
    /// <summary>The text; empty when there is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The blocks with their ids; null when none were given.</summary>
    public JsonArray? Blocks { get; init; }

    /// <summary>The attachments; null when none were given.</summary>
    public JsonArray? Attachments { get; init; }

    /// <summary>The metadata; null when none was given.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>Whether the text was cut.</summary>
    public bool IsCut { get; init; }
}
