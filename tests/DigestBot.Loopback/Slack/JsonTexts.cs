using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack;

/// <summary>Reads JSON from outside: a wrong kind is null, never an exception.</summary>
internal static class JsonTexts
{
    /// <summary>Writes characters of any language as they are.</summary>
    public static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int MaxDepth = 64;

    /// <summary>Parses a text; false when it is no JSON, or names a key twice.</summary>
    public static bool TryParse(string text, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }

    /// <summary>The text of a member; null when it is missing or no string.</summary>
    public static string? TextOf(this JsonNode? node, string name) =>
        node is JsonObject members && members[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The whole number of a member; null when it is missing or no such number.</summary>
    public static long? WholeOf(this JsonNode? node, string name) =>
        node is JsonObject members && members[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    /// <summary>Whether a member is true.</summary>
    public static bool FlagOf(this JsonNode? node, string name) =>
        node is JsonObject members && members[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The member when it is an object; else null.</summary>
    public static JsonObject? ObjectOf(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    /// <summary>The member when it is a list; else null.</summary>
    public static JsonArray? ListOf(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonArray;

    /// <summary>The JSON text.</summary>
    public static string Write(this JsonNode? node) => node?.ToJsonString(Written) ?? "null";
}
