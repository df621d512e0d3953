using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>The arguments of a call, alike whether they came as JSON or as a form.</summary>
internal sealed class ApiArguments(JsonObject members)
{
    /// <summary>All of them as sent.</summary>
    public JsonObject Members => members;

    /// <summary>Whether the argument is there and not null.</summary>
    public bool Has(string name) => members[name] is not null;

    /// <summary>An argument as text, numbers and flags too; null when it is missing or a structure.</summary>
    public string? Text(string name) => members[name] is JsonValue value
        ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString()
        : null;

    /// <summary>A flag; null when it is missing or neither true nor false.</summary>
    public bool? Flag(string name) => Text(name) switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>A whole number; null when it is missing or none.</summary>
    public int? Whole(string name) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A list or object, which a form carries as a JSON string; false when it is there and cannot be read as one.</summary>
    public bool TryStructure<T>(string name, out T? structure)
        where T : JsonNode
    {
        var node = members[name];
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            if (text.Length == 0)
            {
                structure = null;
                return true;
            }

            node = LooseJson.TryParse(text, out var parsed) ? parsed : null;
        }

        structure = node?.DeepClone() as T;
        return structure is not null || members[name] is null;
    }
}
