using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DigestBot.Discord.Gateway;

/// <summary>A message of the gateway (https://discord.com/developers/docs/events/gateway-events#payload-structure).</summary>
/// <param name="Op">What kind it is.</param>
/// <param name="Data">Its content.</param>
/// <param name="Sequence">Its number; null for all but events.</param>
/// <param name="Event">The event's name; null for all but events.</param>
internal sealed record GatewayFrame(int Op, JsonElement Data, long? Sequence, string? Event)
{
    /// <summary>Reads a message; false for bytes that are none.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out GatewayFrame? frame)
    {
        frame = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("op", out var op) && op.ValueKind == JsonValueKind.Number && op.TryGetInt32(out var kind))
            {
                frame = new GatewayFrame(kind, root.TryGetProperty("d", out var data) ? data.Clone() : default, Number(root), Text(root));
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair in a name shows only when it is read.
        }

        return frame is not null;
    }

    /// <summary>A text of the content; null where there is none.</summary>
    public string? TextOf(string member) =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement root) =>
        root.TryGetProperty("s", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private static string? Text(JsonElement root) => root.TryGetProperty("t", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
