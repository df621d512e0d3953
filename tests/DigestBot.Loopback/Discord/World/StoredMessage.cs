using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.World;

/// <summary>A message in a channel.</summary>
internal sealed class StoredMessage(JsonObject json)
{
    /// <summary>As Discord writes it (Discord: Message, Message Object).</summary>
    public JsonObject Json { get; } = json;

    /// <summary>Its id.</summary>
    public string Id => Json.Text("id")!;

    /// <summary>Where it stands.</summary>
    public string ChannelId => Json.Text("channel_id")!;

    /// <summary>Its flags.</summary>
    public MessageFlags Flags
    {
        get => (MessageFlags)(Json.Number("flags") ?? 0);
        set => Json["flags"] = (long)value;
    }

    /// <summary>Whether only one reader sees it.</summary>
    public bool IsEphemeral => Flags.HasFlag(MessageFlags.Ephemeral);

    /// <summary>A copy to hand out.</summary>
    public JsonObject Copy() => (JsonObject)Json.DeepClone();
}
