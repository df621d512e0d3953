using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Discord.World;

/// <summary>Writes the guild as Discord does (Discord: Guild, Guild Object).</summary>
internal static class GuildJson
{
    /// <summary>The guild as a request is answered.</summary>
    public static JsonObject Write(DiscordWorld world) => new()
    {
        ["id"] = world.GuildId,
        ["name"] = world.GuildName,
        ["icon"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["owner_id"] = world.People[0].Id,
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 1,
        ["default_message_notifications"] = 1,
        ["explicit_content_filter"] = 0,
        ["roles"] = new JsonArray(Everyone(world)),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["features"] = new JsonArray(),
        ["mfa_level"] = 0,
        ["application_id"] = null,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["rules_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["vanity_url_code"] = null,
        ["description"] = null,
        ["banner"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["preferred_locale"] = "en-US",
        ["nsfw_level"] = 0,
        ["safety_alerts_channel_id"] = null,
    };

    /// <summary>The guild as GUILD_CREATE brings it: with its channels and people.</summary>
    public static JsonObject WriteWhole(DiscordWorld world)
    {
        var guild = Write(world);
        var channels = world.Channels.Where(channel => channel.GuildId is not null).ToLookup(channel => channel.Type == ChannelType.Thread);
        guild["joined_at"] = "2026-01-01T00:00:00.000000+00:00";
        guild["large"] = false;
        guild["unavailable"] = false;
        guild["member_count"] = world.People.Count + 1;
        guild["channels"] = new JsonArray([.. channels[false].Select(channel => channel.ToJson())]);
        guild["threads"] = new JsonArray([.. channels[true].Select(channel => channel.ToJson())]);
        guild["members"] = new JsonArray([Member(world.Bot), .. world.People.Select(Member)]);
        guild["presences"] = new JsonArray();
        guild["voice_states"] = new JsonArray();
        guild["stage_instances"] = new JsonArray();
        guild["guild_scheduled_events"] = new JsonArray();
        guild["soundboard_sounds"] = new JsonArray();
        return guild;
    }

    /// <summary>Somebody as a member of the guild.</summary>
    public static JsonObject Member(LoopbackUser user) => new()
    {
        ["user"] = user.ToJson(),
        ["nick"] = null,
        ["avatar"] = null,
        ["roles"] = new JsonArray(),
        ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["pending"] = false,
        ["flags"] = 0,
        ["communication_disabled_until"] = null,
    };

    // The role of everyone has the guild's id.
    private static JsonObject Everyone(DiscordWorld world) => new()
    {
        ["id"] = world.GuildId,
        ["name"] = "@everyone",
        ["color"] = 0,
        ["hoist"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["position"] = 0,
        ["permissions"] = $"{(ulong)Permissions.Member}",
        ["managed"] = false,
        ["mentionable"] = false,
        ["flags"] = 0,
    };
}
