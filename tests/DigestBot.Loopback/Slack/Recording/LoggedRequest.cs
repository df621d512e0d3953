using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Recording;

/// <summary>A request of the app, and what it was answered. Tokens in it are cut.</summary>
public sealed record LoggedRequest
{
    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>"POST", most often.</summary>
    public required string Method { get; init; }

    /// <summary>The path without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The headers by name, in lower case.</summary>
    public required JsonObject Headers { get; init; }

    /// <summary>The arguments, however they were encoded; null when there was no body.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The status; 0 when the connection was dropped.</summary>
    public required int Status { get; init; }

    /// <summary>The answer: an object, or a text.</summary>
    public JsonNode? Response { get; init; }

    /// <summary>Whether a rate limit answered.</summary>
    public bool IsLimited { get; init; }

    /// <summary>Whether a fault that was asked for answered.</summary>
    public bool IsFault { get; init; }
}
