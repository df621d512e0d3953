using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Rest;

/// <summary>What a request is answered with.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Body)
{
    /// <summary>204, without a body.</summary>
    public static RestAnswer Nothing { get; } = new(204, null);

    /// <summary>Headers beside the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A body that is not JSON, in place of <see cref="Body"/>.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a rate limit refused the request.</summary>
    public bool IsLimited { get; init; }

    /// <summary>200 with a body.</summary>
    public static RestAnswer Of(JsonNode? body) => new(200, body);

    /// <summary>An error as Discord writes it (Discord: Opcodes and Status Codes, JSON).</summary>
    public static RestAnswer Error(int status, int code, string message) => new(status, new JsonObject { ["message"] = message, ["code"] = code });

    /// <summary>The same answer with more headers.</summary>
    public RestAnswer With(params IEnumerable<KeyValuePair<string, string>> more)
    {
        var headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in more)
        {
            headers[name] = value;
        }

        return this with { Headers = headers };
    }
}
