using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>Makes the whole payload of an interaction from the few words of a script (Discord: Receiving and Responding, Interaction Object).</summary>
internal sealed class InteractionMaker(DiscordWorld world, CommandBook commands, FileShelf files, InteractionBook interactions)
{
    /// <summary>The interaction that a script asks for, or in a sentence why it is none.</summary>
    public (Interaction? Interaction, string? Problem) Make(JsonNode? script)
    {
        if (script is not JsonObject)
        {
            return (null, "The script must be an object.");
        }

        var person = world.FindUser(script.Id("user") ?? world.People[0].Id);
        var source = script.Id("target") is { } target ? world.FindMessage(target) : null;
        var channel = script.Flag("dm") && person is not null ? world.DirectWith(person)
            : world.FindChannel(script.Id("channel") ?? source?.ChannelId ?? world.Home.Id);
        if (person is null || person.IsBot || channel is null)
        {
            return (null, "There is no such person or channel.");
        }

        var type = (InteractionType)(script.Number("type") ?? 2);
        var (data, problem) = type switch
        {
            InteractionType.Command or InteractionType.Autocomplete => CommandData.Write(script, type, world, commands, files),
            InteractionType.Component => ComponentData(script, source),
            InteractionType.Modal => ModalData.Write(script, interactions),
            _ => (null, "An interaction is of type 2, 3, 4 or 5."),
        };
        if (data is null)
        {
            return (null, problem);
        }

        // A form that a button opened belongs to the button's message.
        source = type == InteractionType.Modal ? interactions.Find(script.Id("modal"))?.Source ?? source : source;
        var payload = Frame(type, data, channel, person, script);
        if (type is not (InteractionType.Component or InteractionType.Modal))
        {
            source = null;
        }

        if (source is not null)
        {
            payload["message"] = source.Copy();
        }

        var interaction = new Interaction(payload, channel, person) { Source = source };
        interactions.Add(interaction);
        return (interaction, null);
    }

    private static (JsonObject? Data, string? Problem) ComponentData(JsonNode script, StoredMessage? source)
    {
        if (source is null || script.Text("custom_id") is not { } id)
        {
            return (null, "A component needs its custom_id, and as target the id of a message that exists.");
        }

        var found = Validation.ComponentRules.Walk(source.Json["components"] as JsonArray ?? [], "", 0).FirstOrDefault(one => one.Component.Text("custom_id") == id).Component;
        var data = new JsonObject
        {
            ["custom_id"] = id,
            ["component_type"] = found.Number("type") ?? (script.At("values") is null ? Validation.ComponentType.Button : Validation.ComponentType.StringSelect),
            ["id"] = found.Number("id") ?? 1,
        };
        if (script.At("values") is JsonArray values)
        {
            data["values"] = values.DeepClone();
        }

        return (data, null);
    }

    private JsonObject Frame(InteractionType type, JsonObject data, LoopbackChannel channel, LoopbackUser person, JsonNode script)
    {
        var locale = script.Text("locale") ?? "en-US";
        var payload = new JsonObject
        {
            ["id"] = world.Snowflakes.Next(),
            ["application_id"] = world.Application,
            ["type"] = (int)type,
            ["data"] = data,
            ["token"] = $"aW50ZXJhY3Rpb246{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(64))}",
            ["version"] = 1,
            ["channel_id"] = channel.Id,
            ["channel"] = channel.ToJson(),
            ["app_permissions"] = $"{(ulong)channel.BotPermissions}",
            ["locale"] = locale,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["attachment_size_limit"] = 10 * 1024 * 1024,
            ["context"] = channel.GuildId is null ? 1 : 0,
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = channel.GuildId ?? "0" },
        };
        if (channel.GuildId is null)
        {
            payload["user"] = person.ToJson();
            return payload;
        }

        var member = GuildJson.Member(person);
        member["permissions"] = script.Id("permissions") ?? $"{(ulong)Permissions.Member}";
        payload["guild_id"] = channel.GuildId;
        payload["guild"] = new JsonObject { ["id"] = channel.GuildId, ["locale"] = "en-US", ["features"] = new JsonArray() };
        payload["guild_locale"] = "en-US";
        payload["member"] = member;
        return payload;
    }
}
