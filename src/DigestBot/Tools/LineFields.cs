using System.Globalization;
using System.Text.Json;

namespace DigestBot.Tools;

/// <summary>Reads the fields of a line of a batch. Throws <see cref="FormatException"/> with a clause for people.</summary>
internal static class LineFields
{
    /// <summary>The id that every line gives.</summary>
    public static string Id(JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? Text(root, "id") ?? throw new FormatException("it has no \"id\"")
        : throw new FormatException("the line is not a JSON object");

    /// <summary>A string; null where it is missing or null.</summary>
    public static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw new FormatException($"\"{name}\" is not a string");
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException half)
        {
            throw new FormatException($"\"{name}\" holds half a surrogate pair", half);
        }
    }

    /// <summary>A time, taken for UTC where it names no zone; null where it is missing or null.</summary>
    public static DateTimeOffset? Time(JsonElement root, string name) => Text(root, name) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime()
        : throw new FormatException($"\"{name}\" is no time");

    /// <summary>A web address; null for a broken one, which is no reason to lose the rest.</summary>
    public static Uri? Address(JsonElement root, string name) =>
        Uri.TryCreate(Text(root, name), UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;
}
