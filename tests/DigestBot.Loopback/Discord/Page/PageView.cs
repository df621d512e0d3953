using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Page;

/// <summary>Writes what the page shows of a channel.</summary>
internal static class PageView
{
    private const int MostMessages = 100;

    /// <summary>Changes whenever the page would show something else.</summary>
    public static string Version(DiscordParts parts) =>
        string.Create(CultureInfo.InvariantCulture, $"{parts.Messages.Changes}-{parts.Commands.Changes}-{parts.World.Channels.Count}-{IsConnected(parts)}");

    /// <summary>The channels, the commands, and the last messages of a channel; of the first where the id is none.</summary>
    public static JsonObject Write(DiscordParts parts, string channelId)
    {
        var world = parts.World;
        var channel = world.FindChannel(channelId) ?? world.Home;
        return new JsonObject
        {
            ["version"] = Version(parts),
            ["connected"] = IsConnected(parts),
            ["guild"] = world.GuildName,
            ["bot"] = world.Bot.ToJson(),
            ["people"] = new JsonArray([.. world.People.Select(person => person.ToJson())]),
            ["channel"] = Entry(channel),
            ["channels"] = new JsonArray([.. world.Channels.Where(one => one.Type != ChannelType.Category).Take(500).Select(Entry)]),
            ["commands"] = new JsonArray([.. parts.Commands.All.Select(command => command.DeepClone())]),
            ["messages"] = new JsonArray([.. channel.Messages.TakeLast(MostMessages).Select(message => message.Copy())]),
        };
    }

    private static JsonObject Entry(LoopbackChannel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Name,
        ["type"] = (int)channel.Type,
        ["topic"] = channel.Topic,
        ["parent_id"] = channel.ParentId,
        ["count"] = channel.Messages.Count,
        ["muted"] = !channel.BotPermissions.HasFlag(Permissions.SendMessages),
    };

    private static bool IsConnected(DiscordParts parts) => parts.Sessions.All.Any(session => session.Conversation is not null);
}
