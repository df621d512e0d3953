using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>What a request of the app is answered, and what is logged of it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">An object, which is sent as JSON, or a text, which is sent as it is; null for no body.</param>
internal sealed record RequestAnswer(int Status, JsonNode? Body)
{
    /// <summary>Headers beside the content type.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What was asked, for the log; null when there was no body.</summary>
    public JsonNode? Asked { get; init; }

    /// <summary>Whether a rate limit answered.</summary>
    public bool IsLimited { get; init; }
}
