using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Discord.Payloads;

/// <summary>Writes and reads payloads: names in snake case, what is not set left out, numbers taken for text where an id is meant.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(LenientText)])]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(IReadOnlyList<MessagePayload>))]
[JsonSerializable(typeof(ErrorPayload))]
[JsonSerializable(typeof(ApplicationPayload))]
[JsonSerializable(typeof(GatewayPayload))]
[JsonSerializable(typeof(ChannelPayload))]
[JsonSerializable(typeof(InteractionPayload))]
[JsonSerializable(typeof(CallbackBody))]
[JsonSerializable(typeof(IReadOnlyList<CommandPayload>))]
internal sealed partial class DiscordJson : JsonSerializerContext
{
    /// <summary>The value that was sent; null for bytes that are no such value.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
