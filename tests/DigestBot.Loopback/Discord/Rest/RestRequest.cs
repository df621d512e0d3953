using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.Rest;

/// <summary>A request as it came, its body read.</summary>
internal sealed record RestRequest
{
    /// <summary>GET, POST …</summary>
    public required string Method { get; init; }

    /// <summary>The decoded path.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, or nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>Names in lower case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The values of the query.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The body as JSON, in a form its payload_json; null where there is none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>What can be told of a body before anybody reads what it says.</summary>
    public BodyState BodyState { get; init; }

    /// <summary>The files of a form.</summary>
    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    /// <summary>A header's value, or nothing.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>Whether a parameter of the query is true, as Discord writes it: true or 1.</summary>
    public bool Asks(string parameter) => Parameters.GetValueOrDefault(parameter) is "true" or "True" or "1";
}
