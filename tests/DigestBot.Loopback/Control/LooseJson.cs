using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Control;

/// <summary>Reads JSON that others wrote: whatever is missing, or of another kind, is null.</summary>
internal static class LooseJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>False for what is no JSON, has a name twice, is nested too deeply, or holds half a letter.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out JsonNode? node)
    {
        node = null;
        try
        {
            CheckStrings(bytes);
            node = JsonNode.Parse(bytes, documentOptions: Strict);
            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The same of a text.</summary>
    public static bool TryParse(string text, out JsonNode? node) => TryParse(Encoding.UTF8.GetBytes(text), out node);

    /// <summary>In one line, letters beyond ASCII as they are.</summary>
    public static string ToText(this JsonNode? node) => node is null ? "null" : node.ToJsonString(Written);

    /// <summary>In UTF-8, as <see cref="ToText"/>.</summary>
    public static byte[] ToBytes(this JsonNode? node) => JsonSerializer.SerializeToUtf8Bytes(node, Written);

    /// <summary>A copy as one would read it from the wire, whose numbers can be read as any type that holds them.</summary>
    public static T Reread<T>(this T node)
        where T : JsonNode => (T)JsonNode.Parse(node.ToBytes())!;

    /// <summary>What an object has under a name; null for what is no object.</summary>
    public static JsonNode? At(this JsonNode? node, string name) => (node as JsonObject)?[name];

    /// <summary>The text under a name.</summary>
    public static string? Text(this JsonNode? node, string name) => node.At(name).AsText();

    /// <summary>The whole number under a name.</summary>
    public static long? Number(this JsonNode? node, string name) => node.At(name).AsNumber();

    /// <summary>The whole number under a name, where it is a small one.</summary>
    public static int? Whole(this JsonNode? node, string name) => node.Number(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>The milliseconds under a name, of at most a day.</summary>
    public static TimeSpan? Milliseconds(this JsonNode? node, string name) =>
        node.Number(name) is { } number and >= 0 and <= 24 * 60 * 60 * 1000 ? TimeSpan.FromMilliseconds(number) : null;

    /// <summary>Whether the value under a name is true.</summary>
    public static bool Flag(this JsonNode? node, string name) => node.At(name)?.GetValueKind() == JsonValueKind.True;

    /// <summary>The object under a name.</summary>
    public static JsonObject? ObjectAt(this JsonNode? node, string name) => node.At(name) as JsonObject;

    /// <summary>The list under a name.</summary>
    public static JsonArray? ListAt(this JsonNode? node, string name) => node.At(name) as JsonArray;

    /// <summary>The objects in the list under a name; none where it is no list.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) => (node.At(name) as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>The texts in the list under a name; none where it is no list.</summary>
    public static IEnumerable<string> Texts(this JsonNode? node, string name) =>
        (node.At(name) as JsonArray)?.Select(item => item.AsText()).OfType<string>() ?? [];

    /// <summary>An id under a name, which may be written as text or as a number.</summary>
    public static string? Id(this JsonNode? node, string name) => node.At(name).AsText() ?? node.Number(name)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text that a value is.</summary>
    public static string? AsText(this JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    /// <summary>The whole number that a value is; 5.0 is one as well.</summary>
    public static long? AsNumber(this JsonNode? node) =>
        node.AsDecimal() is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;

    /// <summary>A whole number, be it written as text.</summary>
    public static long? AsWhole(this JsonNode? node) =>
        node.AsNumber() ?? (long.TryParse(node.AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>The number that a value is, where it is not beyond all measure.</summary>
    public static decimal? AsDecimal(this JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A node decodes its strings when they are asked for, and throws then.
    private static void CheckStrings(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                reader.GetString();
            }
        }
    }
}
