using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>A body that was read, or why it could not be.</summary>
internal sealed record ReadBody
{
    /// <summary>What was sent; empty when it could not be read.</summary>
    public JsonObject Members { get; init; } = [];

    /// <summary>Whether it came as JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether it is JSON without a charset in its content type.</summary>
    public bool LacksCharset { get; init; }

    /// <summary>The error that is answered; null when it was read.</summary>
    public string? Error { get; init; }
}
