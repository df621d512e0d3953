using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Control;

/// <summary>What a good client would not have done. Safe to share.</summary>
/// <param name="time">The clock.</param>
/// <param name="changed">Told of every change.</param>
internal sealed class Violations(TimeProvider time, Action? changed = null)
{
    private const int MaxKept = 10_000;

    private readonly Lock gate = new();
    private readonly List<JsonObject> found = [];

    /// <summary>All so far, in order.</summary>
    public IReadOnlyList<JsonObject> All
    {
        get
        {
            lock (gate)
            {
                return [.. found];
            }
        }
    }

    /// <summary>Writes one down: what it is in a word, and its details.</summary>
    public void Add(string what, params ReadOnlySpan<(string Name, JsonNode? Value)> details)
    {
        var violation = new JsonObject { ["what"] = what, ["at"] = time.GetUtcNow().ToUnixTimeMilliseconds() };
        foreach (var (name, value) in details)
        {
            violation[name] = value;
        }

        lock (gate)
        {
            if (found.Count < MaxKept)
            {
                found.Add(violation);
            }
        }

        changed?.Invoke();
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (gate)
        {
            found.Clear();
        }

        changed?.Invoke();
    }
}
