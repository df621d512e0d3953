using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.Limits;
using DigestBot.Loopback.Discord.World;

namespace DigestBot.Loopback.Discord.Rest.Routes;

/// <summary>Who the bot is (Discord: User; Application; OAuth2).</summary>
internal sealed class ApplicationRoutes(DiscordWorld world)
{
    /// <summary>The routes.</summary>
    public IEnumerable<RestRoute> Routes =>
    [
        new("GET", "users/@me", _ => RestAnswer.Of(world.Bot.ToJson())) { Limit = RateLimit.Of(30, 30) },
        new("GET", "users/{user}", call => world.FindUser(call["user"]) is { } user ? RestAnswer.Of(user.ToJson()) : RestErrors.UnknownUser) { Limit = RateLimit.Of(30, 30) },
        new("GET", "applications/@me", _ => RestAnswer.Of(Application())) { Limit = RateLimit.Of(30, 30) },
        new("GET", "oauth2/applications/@me", _ => RestAnswer.Of(Application())) { Limit = RateLimit.Of(30, 30) },
    ];

    private JsonObject Application() => new()
    {
        ["id"] = world.Application,
        ["name"] = world.Bot.DisplayName,
        ["icon"] = null,
        ["description"] = "",
        ["summary"] = "",
        ["type"] = null,
        ["bot"] = world.Bot.ToJson(),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["rpc_origins"] = new JsonArray(),
        ["owner"] = world.People[0].ToJson(),
        ["team"] = null,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["hook"] = true,
        ["approximate_guild_count"] = 1,
        ["interactions_endpoint_url"] = null,
    };
}
