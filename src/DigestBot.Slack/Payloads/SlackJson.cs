using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DigestBot.Slack.Payloads;

/// <summary>Reads and writes what Slack and the bot say to each other.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64)]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(SlackView))]
[JsonSerializable(typeof(MessageMetadata))]
[JsonSerializable(typeof(SocketEnvelope))]
[JsonSerializable(typeof(SocketAck))]
[JsonSerializable(typeof(OptionList))]
[JsonSerializable(typeof(CommandPayload))]
[JsonSerializable(typeof(InteractionPayload))]
[JsonSerializable(typeof(EventPayload))]
[JsonSerializable(typeof(WebAnswer))]
[JsonSerializable(typeof(UserPayload))]
[JsonSerializable(typeof(NamedId))]
[JsonSerializable(typeof(ChannelPayload))]
[JsonSerializable(typeof(AnswerMessage))]
[JsonSerializable(typeof(FormOrigin))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, UnfurlContent>))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    /// <summary>What the bytes say; null where they are not what they should be.</summary>
    public static T? TryRead<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text of an object; null where it is missing, no text, or holds half a character.</summary>
    public static string? TextOf(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What a part of a message says; null where it is not what it should be.</summary>
    public static T? TryRead<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object ? element.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
