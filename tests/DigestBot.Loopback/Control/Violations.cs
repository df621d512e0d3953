using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Control;

/// <summary>What a good client would not have done.</summary>
internal sealed class Violations(TimeProvider time)
{
    private const int MaxKept = 10_000;

    private readonly List<JsonObject> found = [];

    /// <summary>All so far, in order.</summary>
    public IReadOnlyList<JsonObject> All => found;

    /// <summary>Writes one down: what it is in a word, and its details.</summary>
    public void Add(string what, params ReadOnlySpan<(string Name, JsonNode? Value)> details)
    {
        if (found.Count == MaxKept)
        {
            return;
        }

        var violation = new JsonObject { ["what"] = what, ["at"] = time.GetUtcNow().ToUnixTimeMilliseconds() };
        foreach (var (name, value) in details)
        {
            violation[name] = value;
        }

        found.Add(violation);
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => found.Clear();
}
