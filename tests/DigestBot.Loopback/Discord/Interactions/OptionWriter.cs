using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.Validation;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>
/// Writes the options of a command as Discord sends them, from Discord's own list or from names and values alone, by what was registered.
/// </summary>
internal sealed class OptionWriter(DiscordWorld world, FileShelf files, string? focused)
{
    private const int MaxDepth = 2;

    /// <summary>The users, channels, roles and files that the options name.</summary>
    public JsonObject Resolved { get; } = [];

    /// <summary>The options of a command, group or sub-command.</summary>
    public JsonArray Write(JsonNode? given, JsonNode? registered, int depth)
    {
        var written = new JsonArray();
        foreach (var (name, value, own) in Named(given))
        {
            var known = registered.Objects("options").FirstOrDefault(option => option.Text("name") == name);
            var type = known.Number("type") ?? own.Number("type") ?? TypeOf(value);
            if (OptionType.IsNest(type) && depth < MaxDepth)
            {
                written.Add((JsonNode)new JsonObject { ["name"] = name, ["type"] = type, ["options"] = Write(value, known, depth + 1) });
                continue;
            }

            var option = new JsonObject { ["name"] = name, ["type"] = type, ["value"] = ValueOf(value, type) };
            if (focused == name || own.Flag("focused"))
            {
                option["focused"] = true;
            }

            written.Add((JsonNode)option);
        }

        return written;
    }

    // A list of options, or an object of names and values.
    private static IEnumerable<(string Name, JsonNode? Value, JsonNode? Own)> Named(JsonNode? given) => given switch
    {
        JsonObject byName => byName.Select(pair => (pair.Key, pair.Value, (JsonNode?)null)),
        JsonArray list => list.OfType<JsonObject>().Where(option => option.Text("name") is not null)
            .Select(option => (option.Text("name")!, option["options"] ?? option["value"], (JsonNode?)option)),
        _ => [],
    };

    // Where nothing is registered, an object is a sub-command.
    private static long TypeOf(JsonNode? value) => value switch
    {
        JsonObject or JsonArray => OptionType.Subcommand,
        _ when value.AsText() is not null => OptionType.String,
        _ when value.AsNumber() is not null => OptionType.Integer,
        _ when value.AsDecimal() is not null => OptionType.Number,
        _ => OptionType.Boolean,
    };

    private JsonNode? ValueOf(JsonNode? value, long type)
    {
        var text = value.AsText() ?? value?.ToText() ?? "";
        switch (type)
        {
            // While it is typed, a number may be half of one.
            case OptionType.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                return whole;
            case OptionType.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                return number;
            case OptionType.Boolean when bool.TryParse(text, out var flag):
                return flag;
            case OptionType.User or OptionType.Mentionable when world.FindUser(text) is { } user:
                Resolve("users", user.Id, user.ToJson());
                return text;
            case OptionType.Channel when world.FindChannel(text) is { } channel:
                Resolve("channels", channel.Id, channel.ToJson());
                return text;
            case OptionType.Attachment when value is JsonObject file:
                return Upload(file);
            default:
                return text;
        }
    }

    private string Upload(JsonObject file)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text("content") ?? "");
        var message = new JsonObject { ["channel_id"] = world.Home.Id };
        files.Attach(message, [], [new UploadedFile(0, file.Text("filename") ?? "file.txt", file.Text("content_type") ?? "text/plain; charset=utf-8", bytes)]);
        var attachment = message["attachments"]![0]!;
        Resolve("attachments", attachment.Text("id")!, (JsonObject)attachment.DeepClone());
        return attachment.Text("id")!;
    }

    private void Resolve(string group, string id, JsonObject thing) => ((JsonObject)(Resolved[group] ??= new JsonObject()))[id] = thing;
}
