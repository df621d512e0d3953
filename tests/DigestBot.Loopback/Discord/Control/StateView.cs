using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.Gateway;

namespace DigestBot.Loopback.Discord.Control;

/// <summary>Writes what GET _control/state shows.</summary>
internal static class StateView
{
    /// <summary>The state of everything.</summary>
    public static JsonObject Write(DiscordParts parts)
    {
        var world = parts.World;
        return new JsonObject
        {
            ["app"] = world.Application,
            ["bot"] = world.Bot.Id,
            ["guild"] = world.GuildId,
            ["channel"] = world.Home.Id,
            ["channels"] = List(world.Channels.Select(channel => new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name, ["type"] = (int)channel.Type })),
            ["connected"] = parts.Sessions.All.Any(session => session.Conversation is not null),
            ["sessions"] = List(parts.Sessions.All.Select(Session)),
            ["identifies"] = List(parts.Hall.Identifies.Select(one => one.DeepClone())),
            ["resumes"] = List(parts.Hall.Resumes.Select(one => one.DeepClone())),
            ["commands"] = List(parts.Commands.All.Select(command => command.DeepClone())),
            ["messages"] = List(world.Channels.SelectMany(channel => channel.Messages).OrderBy(message => message.Id, IdOrder.Instance).Select(message => message.Copy())),
            ["violations"] = List(world.Violations.All.Select(one => one.DeepClone())),
            ["conns"] = List(parts.Hall.Connections.Select(connection => connection.ToJson())),
        };
    }

    private static JsonObject Session(GatewaySession session) => new()
    {
        ["id"] = session.Id,
        ["seq"] = session.Sequence,
        ["intents"] = session.Intents,
        ["shard"] = new JsonArray(session.Shard, session.Shards),
        ["live"] = session.Conversation is not null,
        ["conn"] = session.Conversation?.Record.Number,
    };

    private static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];

    // Ids are numbers, and those of one time have one length.
    private sealed class IdOrder : IComparer<string>
    {
        public static IdOrder Instance { get; } = new();

        public int Compare(string? x, string? y) => x!.Length != y!.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(x, y);
    }
}
