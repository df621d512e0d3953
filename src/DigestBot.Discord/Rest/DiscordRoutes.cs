using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Rest;

/// <summary>The calls that the bot makes (https://discord.com/developers/docs/reference).</summary>
internal static class DiscordRoutes
{
    public static DiscordRequest Application() => new(HttpMethod.Get, "applications/@me", "applications/@me");

    public static DiscordRequest Channel(string channel) => new(HttpMethod.Get, "channels/{channel}", $"channels/{Escaped(channel)}", channel);

    /// <summary>With a nonce that Discord enforces, a message may be sent again for some minutes.</summary>
    public static DiscordRequest PostMessage(string channel, MessageBody body) =>
        new(HttpMethod.Post, "channels/{channel}/messages", $"channels/{Escaped(channel)}/messages", channel) { Body = Json(body, DiscordJson.Default.MessageBody), IsRepeatable = body.EnforceNonce == true };

    public static DiscordRequest LatestMessages(string channel, int count) =>
        new(HttpMethod.Get, "channels/{channel}/messages", $"channels/{Escaped(channel)}/messages?limit={count}", channel);

    internal static byte[] Json<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    internal static string Escaped(string part) => Uri.EscapeDataString(part);
}
