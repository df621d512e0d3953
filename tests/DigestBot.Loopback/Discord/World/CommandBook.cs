using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.World;

/// <summary>The commands that are registered, global ones and those of the guild.</summary>
internal sealed class CommandBook(DiscordWorld world)
{
    private const int MaxNewADay = 200;

    private readonly Dictionary<string, List<JsonObject>> scopes = new(StringComparer.Ordinal) { [""] = [], [world.GuildId] = [] };
    private DateTimeOffset countedSince = DateTimeOffset.MinValue;
    private int made;

    /// <summary>All commands; a guild's own hide global ones of the same name.</summary>
    public IEnumerable<JsonObject> All => scopes.Values.SelectMany(commands => commands);

    /// <summary>How often something changed.</summary>
    public long Changes { get; private set; }

    /// <summary>The commands of a scope: a guild's id, or "" for everywhere.</summary>
    public IReadOnlyList<JsonObject> Of(string scope) => scopes[scope];

    /// <summary>A command by what it is called and its type; a guild's own first.</summary>
    public JsonObject? Find(string name, long type) => scopes[world.GuildId].Concat(scopes[""]).FirstOrDefault(command => IsCalled(command, name, type));

    /// <summary>Puts commands in the place of all of a scope; false when too many new names were made today.</summary>
    public bool TryReplace(string scope, IReadOnlyList<JsonObject> commands)
    {
        var known = scopes[scope];
        if (!TryCount(commands.Count(command => !known.Exists(old => IsCalled(old, command.Text("name")!, TypeOf(command))))))
        {
            return false;
        }

        Changes++;
        scopes[scope] = [.. commands.Select(command => Complete(command, scope))];
        return true;
    }

    /// <summary>Adds a command, or puts it in the place of the one with its name; null when too many were made today.</summary>
    public (JsonObject Command, bool IsNew)? TryPut(string scope, JsonObject command)
    {
        var commands = scopes[scope];
        var index = commands.FindIndex(old => IsCalled(old, command.Text("name")!, TypeOf(command)));
        if (index < 0 && !TryCount(1))
        {
            return null;
        }

        Changes++;
        var complete = Complete(command, scope);
        if (index < 0)
        {
            commands.Add(complete);
        }
        else
        {
            commands[index] = complete;
        }

        return (complete, index < 0);
    }

    /// <summary>Takes a command away by its id.</summary>
    public bool Remove(string scope, string id) => scopes[scope].RemoveAll(command => command.Text("id") == id) > 0;

    /// <summary>A command's type: 1 where it says none.</summary>
    public static long TypeOf(JsonObject command) => command.Number("type") ?? 1;

    private static bool IsCalled(JsonObject command, string name, long type) => TypeOf(command) == type && command.Text("name") == name;

    private bool TryCount(int more)
    {
        var now = world.Time.GetUtcNow();
        if (now - countedSince >= TimeSpan.FromDays(1))
        {
            (countedSince, made) = (now, 0);
        }

        if (made + more > MaxNewADay)
        {
            return false;
        }

        made += more;
        return true;
    }

    private JsonObject Complete(JsonObject command, string scope)
    {
        var complete = (JsonObject)command.DeepClone();
        var old = scopes[scope].Find(one => IsCalled(one, command.Text("name")!, TypeOf(command)));
        complete["id"] = old?.Text("id") ?? world.Snowflakes.Next();
        complete["application_id"] = world.Application;
        complete["type"] = TypeOf(command);
        complete["version"] = world.Snowflakes.Next();
        complete["description"] ??= "";
        complete["default_member_permissions"] = (command["default_member_permissions"].AsText() ?? command.Number("default_member_permissions")?.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } bits ? bits : null;
        complete["nsfw"] = command.Flag("nsfw");
        complete["contexts"] ??= null;
        complete["integration_types"] ??= new JsonArray(0);
        if (scope.Length > 0)
        {
            complete["guild_id"] = scope;
        }
        else
        {
            complete["dm_permission"] ??= true;
        }

        return complete;
    }
}
