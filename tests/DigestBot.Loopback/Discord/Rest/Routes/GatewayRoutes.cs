using System.Text.Json.Nodes;
using DigestBot.Loopback.Discord.Gateway;
using DigestBot.Loopback.Discord.Limits;

namespace DigestBot.Loopback.Discord.Rest.Routes;

/// <summary>Where the gateway is (Discord: Gateway, Get Gateway Bot).</summary>
internal sealed class GatewayRoutes(GatewayHall hall)
{
    /// <summary>The routes.</summary>
    public IEnumerable<RestRoute> Routes =>
    [
        new("GET", "gateway", _ => RestAnswer.Of(new JsonObject { ["url"] = Address })) { IsOpen = true, Limit = RateLimit.Of(10, 10) },
        new("GET", "gateway/bot", _ => RestAnswer.Of(ForBot())) { Limit = RateLimit.Of(10, 10) },
    ];

    private string Address => hall.Sessions.Root.TrimEnd('/') + "/gateway";

    private JsonObject ForBot() => new()
    {
        ["url"] = Address,
        ["shards"] = hall.World.Options.Shards,
        ["session_start_limit"] = hall.Starts.ToJson(),
    };
}
