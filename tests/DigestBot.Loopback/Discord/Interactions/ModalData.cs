using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Validation;

namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>Writes the data of a filled-in form (Discord: Receiving and Responding, Modal Submit Data).</summary>
internal static class ModalData
{
    /// <summary>
    /// The data for a script with "custom_id" and either Discord's own "components", or "fields" by custom_id, for which "modal" names the
    /// interaction that was answered with the form.
    /// </summary>
    public static (JsonObject? Data, string? Problem) Write(JsonNode script, InteractionBook interactions)
    {
        var form = interactions.Find(script.Id("modal"))?.Callback?.Body.At("data");
        if ((script.Text("custom_id") ?? form.Text("custom_id")) is not { } id)
        {
            return (null, "A form needs its custom_id, or as modal the id of the interaction that it was the answer to.");
        }

        var components = script.At("components") is JsonArray given ? (JsonArray)given.DeepClone() : Filled(form, script.At("fields") as JsonObject ?? []);
        return (new JsonObject { ["custom_id"] = id, ["components"] = components }, null);
    }

    private static JsonArray Filled(JsonNode? form, JsonObject fields)
    {
        if (form is null)
        {
            return [.. fields.Select(field => Row(Field(ComponentType.TextInput, field.Key, field.Value)))];
        }

        var filled = new JsonArray();
        foreach (var top in form.Objects("components"))
        {
            var inner = top["component"] ?? (top["components"] as JsonArray)?.FirstOrDefault();
            if (inner.Text("custom_id") is not { } id || inner.Number("type") is not { } type)
            {
                continue;
            }

            var field = Field(type, id, fields[id] ?? inner.At("value"));
            filled.Add((JsonNode)(top.Number("type") == ComponentType.Label ? new JsonObject { ["type"] = ComponentType.Label, ["id"] = top["id"]?.DeepClone(), ["component"] = field } : Row(field)));
        }

        return filled;
    }

    private static JsonObject Row(JsonObject field) => new() { ["type"] = ComponentType.ActionRow, ["components"] = new JsonArray(field) };

    private static JsonObject Field(long type, string id, JsonNode? value)
    {
        var field = new JsonObject { ["type"] = type, ["custom_id"] = id };
        if (ComponentType.IsSelect(type))
        {
            field["values"] = value is JsonArray ? value.DeepClone() : value is null ? new JsonArray() : new JsonArray(value.DeepClone());
        }
        else
        {
            field["value"] = value?.DeepClone() ?? "";
        }

        return field;
    }
}
