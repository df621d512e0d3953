using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Rest;

/// <summary>The calls that the bot makes (https://discord.com/developers/docs/reference).</summary>
internal static class DiscordRoutes
{
    public static DiscordRequest Application() => new(HttpMethod.Get, "applications/@me", "applications/@me");

    public static DiscordRequest Gateway() => new(HttpMethod.Get, "gateway/bot", "gateway/bot");

    public static DiscordRequest Commands(string application) =>
        new(HttpMethod.Get, "applications/{application}/commands", $"applications/{Escaped(application)}/commands?with_localizations=true");

    /// <summary>Replaces all commands, of all kinds.</summary>
    public static DiscordRequest SetCommands(string application, IReadOnlyList<CommandPayload> commands) =>
        new(HttpMethod.Put, "applications/{application}/commands", $"applications/{Escaped(application)}/commands") { Body = Json(commands, DiscordJson.Default.IReadOnlyListCommandPayload) };

    /// <summary>The first answer to an interaction, for which Discord waits three seconds.</summary>
    public static DiscordRequest Callback(string interaction, string token, CallbackBody body) =>
        new(HttpMethod.Post, "interactions/{interaction}/{token}/callback", $"interactions/{Escaped(interaction)}/{Escaped(token)}/callback", token)
        {
            Body = Json(body, DiscordJson.Default.CallbackBody),
            IsOfInteraction = true,
            IsUrgent = true,
        };

    /// <summary>Fills the message that the first answer promised, or changes the one that a button stands in.</summary>
    public static DiscordRequest EditOriginal(string application, string token, MessageBody body, OutgoingFile? file) =>
        new(HttpMethod.Patch, "webhooks/{application}/{token}/messages/@original", $"webhooks/{Escaped(application)}/{Escaped(token)}/messages/@original", token)
        {
            Body = Json(body, DiscordJson.Default.MessageBody),
            File = file,
            IsOfInteraction = true,
        };

    /// <summary>A further message.</summary>
    public static DiscordRequest FollowUp(string application, string token, MessageBody body, OutgoingFile? file) =>
        new(HttpMethod.Post, "webhooks/{application}/{token}", $"webhooks/{Escaped(application)}/{Escaped(token)}?wait=true", token)
        {
            Body = Json(body, DiscordJson.Default.MessageBody),
            File = file,
            IsOfInteraction = true,
        };

    public static DiscordRequest Channel(string channel) => new(HttpMethod.Get, "channels/{channel}", $"channels/{Escaped(channel)}", channel);

    /// <summary>With a nonce that Discord enforces, a message may be sent again for some minutes.</summary>
    public static DiscordRequest PostMessage(string channel, MessageBody body) =>
        new(HttpMethod.Post, "channels/{channel}/messages", $"channels/{Escaped(channel)}/messages", channel) { Body = Json(body, DiscordJson.Default.MessageBody), IsRepeatable = body.EnforceNonce == true };

    public static DiscordRequest LatestMessages(string channel, int count) =>
        new(HttpMethod.Get, "channels/{channel}/messages", $"channels/{Escaped(channel)}/messages?limit={count}", channel);

    internal static byte[] Json<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    internal static string Escaped(string part) => Uri.EscapeDataString(part);
}
