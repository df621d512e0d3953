using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.Rest;

namespace DigestBot.Loopback.Discord.World;

/// <summary>A place where messages stand.</summary>
internal sealed class LoopbackChannel(string id, string name, ChannelType type)
{
    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>Its name, without the number sign.</summary>
    public string Name { get; } = name;

    /// <summary>What kind of channel it is.</summary>
    public ChannelType Type { get; } = type;

    /// <summary>What is said beside its name.</summary>
    public string? Topic { get; init; }

    /// <summary>The guild that it is in; null for a direct conversation.</summary>
    public string? GuildId { get; init; }

    /// <summary>The channel that a thread hangs on.</summary>
    public string? ParentId { get; init; }

    /// <summary>With whom a direct conversation is.</summary>
    public LoopbackUser? Recipient { get; init; }

    /// <summary>What the bot may not do here.</summary>
    public Permissions Denied { get; set; }

    /// <summary>Whether a thread is put away; posting brings it back.</summary>
    public bool IsArchived { get; set; }

    /// <summary>Whether a thread is closed for all but moderators.</summary>
    public bool IsLocked { get; set; }

    /// <summary>What every request about the channel is answered with, where it is dead.</summary>
    public RestAnswer? Dead { get; set; }

    /// <summary>What stands in it, oldest first.</summary>
    public List<StoredMessage> Messages { get; } = [];

    /// <summary>Whether messages can be posted here at all.</summary>
    public bool TakesMessages => Type is not (ChannelType.Forum or ChannelType.Category);

    /// <summary>What the bot may do here.</summary>
    public Permissions BotPermissions => Permissions.Bot & ~Denied;

    /// <summary>As Discord writes a channel (Discord: Channel, Channel Object).</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["type"] = (int)Type,
            ["last_message_id"] = Messages.LastOrDefault(message => !message.IsEphemeral)?.Id,
            ["flags"] = 0,
        };
        if (Recipient is not null)
        {
            json["recipients"] = new JsonArray(Recipient.ToJson());
            return json;
        }

        json["name"] = Name;
        json["guild_id"] = GuildId;
        json["parent_id"] = ParentId;
        return Type == ChannelType.Thread ? WithThread(json) : WithPlace(json);
    }

    private JsonObject WithPlace(JsonObject json)
    {
        json["topic"] = Topic;
        json["position"] = 0;
        json["nsfw"] = false;
        json["rate_limit_per_user"] = 0;
        json["permission_overwrites"] = new JsonArray();
        if (Type == ChannelType.Forum)
        {
            json["available_tags"] = new JsonArray();
            json["default_forum_layout"] = 0;
        }

        return json;
    }

    private JsonObject WithThread(JsonObject json)
    {
        json["owner_id"] = GuildId;
        json["message_count"] = Messages.Count;
        json["member_count"] = 1;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = IsArchived,
            ["locked"] = IsLocked,
            ["auto_archive_duration"] = 1440,
            ["archive_timestamp"] = "2026-01-01T00:00:00.000000+00:00",
        };
        return json;
    }
}
