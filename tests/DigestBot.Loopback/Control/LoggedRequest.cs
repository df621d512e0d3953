using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Control;

/// <summary>A request that a platform was sent, and what it answered.</summary>
public sealed record LoggedRequest
{
    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>GET, POST …</summary>
    public required string Method { get; init; }

    /// <summary>The decoded path, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, or nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>Names in lower case; of credentials only how long they are.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as JSON; text that is none as a string.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The answer's status; 0 where the connection was cut.</summary>
    public int Status { get; init; }

    /// <summary>The answer's body.</summary>
    public JsonNode? Response { get; init; }

    /// <summary>Whether a rate limit refused it.</summary>
    public bool Limited { get; init; }

    /// <summary>Whether it met a fault that was asked for.</summary>
    public bool Faulted { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["at"] = At.ToUnixTimeMilliseconds(),
            ["method"] = Method,
            ["path"] = Path,
            ["query"] = Query,
            ["headers"] = new JsonObject(Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
            ["body"] = Body?.DeepClone(),
            ["status"] = Status,
            ["response"] = Response?.DeepClone(),
        };
        if (Limited)
        {
            json["limited"] = true;
        }

        if (Faulted)
        {
            json["fault"] = true;
        }

        return json;
    }
}
