using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Rest;

/// <summary>A request that found its route, with what the path says.</summary>
internal sealed record RestCall(RestRequest Request, RestRoute Route, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A piece of the path by the name that the route's template gives it.</summary>
    public string this[string name] => Values[name];

    /// <summary>The body where it is an object, else an empty one.</summary>
    public JsonObject Body => Request.Body as JsonObject ?? [];

    /// <summary>What the limits of a route are counted for: its channel, guild or webhook.</summary>
    public string MajorParameter =>
        Values.TryGetValue("channel", out var channel) ? channel
        : Values.TryGetValue("guild", out var guild) ? guild
        : Values.TryGetValue("webhook", out var webhook) ? $"{webhook}/{Values["token"]}"
        : "";

    /// <summary>A whole number of the query within bounds; what is not one is the given number.</summary>
    public int Parameter(string name, int otherwise, int min, int max) =>
        Request.Parameters.TryGetValue(name, out var text) && JsonValue.Create(text).AsWhole() is { } number ? (int)Math.Clamp(number, min, max) : otherwise;
}
