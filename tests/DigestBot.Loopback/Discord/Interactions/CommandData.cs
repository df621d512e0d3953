using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Interactions;

/// <summary>Writes the data of a command (Discord: Receiving and Responding, Application Command Data).</summary>
internal static class CommandData
{
    /// <summary>The data for a script with "name", and "options" or a "target".</summary>
    public static (JsonObject? Data, string? Problem) Write(JsonNode script, InteractionType type, DiscordWorld world, CommandBook commands, FileShelf files)
    {
        if (script.Text("name") is not { } name)
        {
            return (null, "A command needs its name.");
        }

        var kind = script.Number("commandType") ?? 1;
        var command = commands.Find(name, kind);
        var data = new JsonObject { ["id"] = command.Text("id") ?? world.Snowflakes.Next(), ["name"] = name, ["type"] = kind };
        if (command.Text("guild_id") is { } guild)
        {
            data["guild_id"] = guild;
        }

        if (kind != 1)
        {
            return WithTarget(data, kind, script.Id("target"), world);
        }

        var writer = new OptionWriter(world, files, type == InteractionType.Autocomplete ? script.Text("focused") : null);
        var options = writer.Write(script.At("options"), command, 0);
        if (options.Count > 0)
        {
            data["options"] = options;
        }

        if (writer.Resolved.Count > 0)
        {
            data["resolved"] = writer.Resolved;
        }

        return (data, null);
    }

    private static (JsonObject? Data, string? Problem) WithTarget(JsonObject data, long kind, string? target, DiscordWorld world)
    {
        var (group, found) = kind == 3 ? ("messages", world.FindMessage(target)?.Copy()) : ("users", world.FindUser(target)?.ToJson());
        if (found is null)
        {
            return (null, "The command needs as target the id of a message or a person that exists.");
        }

        data["target_id"] = target;
        data["resolved"] = new JsonObject { [group] = new JsonObject { [target!] = found } };
        return (data, null);
    }
}
