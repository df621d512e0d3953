using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>What goes wrong with the next requests to a path.</summary>
public sealed record Fault(string Path)
{
    /// <summary>The method of HTTP; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>The status that is answered; null to answer as usual, after the delay.</summary>
    public int? Status { get; init; }

    /// <summary>Headers of the answer.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body: a text as it is, anything else as JSON.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Whether the connection is cut instead.</summary>
    public bool Drops { get; init; }

    /// <summary>Whether the request is carried out before it goes wrong, so that only the answer is lost.</summary>
    public bool IsAfterwards { get; init; }

    /// <summary>How long it waits first.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether it is for this request; a path may be a method's name alone, or end in "*".</summary>
    public bool Matches(string method, string path) =>
        (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (Path == path || $"/api/{Path}" == path || (Path.EndsWith('*') && path.StartsWith(Path[..^1], StringComparison.Ordinal)));
}
