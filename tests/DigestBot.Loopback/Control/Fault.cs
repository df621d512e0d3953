using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Control;

/// <summary>What is to go wrong with the next requests that match.</summary>
public sealed record Fault
{
    /// <summary>The method it is about; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>A piece of the path it is about; "" matches every path.</summary>
    public required string Path { get; init; }

    /// <summary>What to answer in place of the platform; null leaves the answer to it.</summary>
    public int? Status { get; init; }

    /// <summary>Headers of the answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer's body: text as it is, anything else as JSON.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Where the connection is cut.</summary>
    public FaultDrop Drop { get; init; }

    /// <summary>How long the answer is kept back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How many requests it still meets.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Null where the script gives no path, or numbers and headers that make no sense.</summary>
    internal static Fault? TryRead(JsonNode? script)
    {
        var headers = (script.ObjectAt("headers") ?? []).Select(header => (header.Key, Value: header.Value.AsText() ?? header.Value.ToText())).ToList();
        if (script.Text("path") is not { } path
            || (script.At("status") is { } status && status.AsNumber() is not (>= 200 and <= 599))
            || script.Number("delayMs") is < 0 or > 600_000
            || script.Number("times") is < 1 or > 1_000_000
            || !headers.TrueForAll(header => CanBeSent(header.Key, header.Value)))
        {
            return null;
        }

        return new Fault
        {
            Method = script.Text("method")?.ToUpperInvariant(),
            Path = path,
            Status = (int?)script.Number("status"),
            Headers = headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
            Body = script.At("body")?.DeepClone(),
            Drop = script.Text("drop") == "after" ? FaultDrop.After : script.Flag("drop") ? FaultDrop.Before : FaultDrop.None,
            Delay = TimeSpan.FromMilliseconds(script.Number("delayMs") ?? 0),
            Times = (int)(script.Number("times") ?? 1),
        };
    }

    /// <summary>Whether a request meets it.</summary>
    internal bool Meets(string method, string path) => (Method is null || Method == method) && path.Contains(Path, StringComparison.Ordinal);

    private static bool CanBeSent(string name, string value) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') && value.All(letter => letter is >= ' ' and < (char)127);
}
