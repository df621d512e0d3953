using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Rest;
using DigestBot.Loopback.Discord.Validation;

namespace DigestBot.Loopback.Discord.World;

/// <summary>Puts messages into channels, edits them and takes them away, and tells who listens.</summary>
internal sealed class MessageBook(DiscordWorld world, FileShelf files)
{
    private const int MaxInChannel = 1000;
    private static readonly string[] Replaced = ["content", "embeds", "components"];

    /// <summary>Hears of every message that came, changed or went: the event's name, the channel and its data.</summary>
    public Action<string, LoopbackChannel, JsonObject>? Listener { get; set; }

    /// <summary>How often something changed.</summary>
    public long Changes { get; private set; }

    /// <summary>Posts a message.</summary>
    public StoredMessage Post(LoopbackChannel channel, LoopbackUser author, JsonObject body, MessageFlags flags, bool onlyUsers, IReadOnlyList<UploadedFile> uploads)
    {
        var message = New(channel, author, flags);
        Fill(message.Json, body);
        files.Attach(message.Json, body, uploads);
        Mentions.Write(message.Json, body["allowed_mentions"], onlyUsers, world);
        if (body["nonce"] is { } nonce)
        {
            message.Json["nonce"] = nonce.DeepClone();
        }

        Keep(channel, message);
        return message;
    }

    /// <summary>Puts up the sign that an answer is still to come.</summary>
    public StoredMessage PostLoading(LoopbackChannel channel, LoopbackUser author, MessageFlags flags)
    {
        var message = New(channel, author, flags | MessageFlags.Loading);
        Keep(channel, message);
        return message;
    }

    /// <summary>Changes what an edit names, and leaves the rest.</summary>
    public void Edit(StoredMessage message, JsonObject body, bool onlyUsers, IReadOnlyList<UploadedFile> uploads)
    {
        var wasLoading = message.Flags.HasFlag(MessageFlags.Loading);
        var wanted = (MessageFlags)(body.Number("flags") ?? (long)message.Flags) & (MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2);
        var lasting = message.Flags & (MessageFlags.Ephemeral | MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications);
        message.Flags = wanted | lasting;
        Fill(message.Json, body);
        files.Attach(message.Json, body, uploads);
        Mentions.Write(message.Json, body["allowed_mentions"], onlyUsers, world);
        if (!wasLoading)
        {
            message.Json["edited_timestamp"] = Now();
        }

        Tell("MESSAGE_UPDATE", message);
    }

    /// <summary>Takes a message away.</summary>
    public void Delete(StoredMessage message)
    {
        var channel = world.FindChannel(message.ChannelId)!;
        channel.Messages.Remove(message);
        Changes++;
        if (!message.IsEphemeral)
        {
            Listener?.Invoke("MESSAGE_DELETE", channel, new JsonObject { ["id"] = message.Id, ["channel_id"] = channel.Id, ["guild_id"] = channel.GuildId });
        }
    }

    private StoredMessage New(LoopbackChannel channel, LoopbackUser author, MessageFlags flags) => new(new JsonObject
    {
        ["id"] = world.Snowflakes.Next(),
        ["type"] = 0,
        ["channel_id"] = channel.Id,
        ["author"] = author.ToJson(),
        ["content"] = "",
        ["timestamp"] = Now(),
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["pinned"] = false,
        ["flags"] = (long)flags,
    });

    private void Keep(LoopbackChannel channel, StoredMessage message)
    {
        channel.IsArchived = false;
        channel.Messages.Add(message);
        if (channel.Messages.Count > MaxInChannel)
        {
            channel.Messages.RemoveAt(0);
        }

        Tell("MESSAGE_CREATE", message);
    }

    private static void Fill(JsonObject message, JsonObject body)
    {
        foreach (var name in Replaced.Where(body.ContainsKey))
        {
            message[name] = body[name]?.DeepClone() ?? (name == "content" ? "" : new JsonArray());
        }

        message["content"] = message.Text("content")!.Trim();
        foreach (var embed in message.Objects("embeds"))
        {
            embed["type"] = "rich";
        }

        NumberComponents(message);
    }

    // Discord gives every component a number that has none.
    private static void NumberComponents(JsonObject message)
    {
        var number = 0;
        foreach (var (component, _) in ComponentRules.Walk(message["components"] as JsonArray ?? [], "", 0))
        {
            number++;
            component["id"] ??= number;
        }
    }

    private void Tell(string name, StoredMessage message)
    {
        Changes++;
        var channel = world.FindChannel(message.ChannelId)!;
        if (message.IsEphemeral)
        {
            return;
        }

        var data = message.Copy();
        if (channel.GuildId is not null)
        {
            data["guild_id"] = channel.GuildId;
            var author = GuildJson.Member(world.Bot);
            author.Remove("user");
            data["member"] = author;
        }

        Listener?.Invoke(name, channel, data);
    }

    private string Now() => world.Time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
}
