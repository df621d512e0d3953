using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>What a Web API method answers; HTTP 200 whether it worked or not.</summary>
internal sealed record ApiAnswer(JsonObject Body)
{
    /// <summary>Arguments are missing or wrong in a way that has no error of its own.</summary>
    public const string InvalidArguments = "invalid_arguments";

    /// <summary>How long the client is to wait, answered with HTTP 429; null for a usual answer.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>"ok":true with more members.</summary>
    public static ApiAnswer Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var body = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in members)
        {
            body[name] = value;
        }

        return new ApiAnswer(body);
    }

    /// <summary>"ok":false with an error, and messages that say where.</summary>
    public static ApiAnswer Error(string error, params IReadOnlyList<string> messages)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = error };
        if (messages.Count > 0)
        {
            body["errors"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]);
            body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode)$"[ERROR] {message}")]) };
        }

        return new ApiAnswer(body);
    }

    /// <summary>Too many calls.</summary>
    public static ApiAnswer Limited(TimeSpan wait) => Error("ratelimited") with { RetryAfter = wait };

    /// <summary>Adds a warning, beside what the answer says.</summary>
    public void Warn(string warning)
    {
        Body["warning"] = Body["warning"] is { } before ? $"{before},{warning}" : warning;
        var metadata = Body.ObjectAt("response_metadata") ?? [];
        var warnings = metadata.ListAt("warnings") ?? [];
        warnings.Add(warning);
        metadata["warnings"] = warnings.Parent is null ? warnings : metadata["warnings"];
        if (metadata.Parent is null)
        {
            Body["response_metadata"] = metadata;
        }
    }
}
