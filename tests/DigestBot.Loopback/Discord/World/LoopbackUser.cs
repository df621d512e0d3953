using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.World;

/// <summary>Somebody in the guild.</summary>
internal sealed record LoopbackUser(string Id, string Name, string DisplayName, bool IsBot)
{
    /// <summary>As Discord writes a user (Discord: User, User Object).</summary>
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["username"] = Name,
        ["discriminator"] = "0",
        ["global_name"] = DisplayName,
        ["avatar"] = null,
        ["bot"] = IsBot,
        ["system"] = false,
        ["public_flags"] = 0,
        ["flags"] = 0,
    };
}
