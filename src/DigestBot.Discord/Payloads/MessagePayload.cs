using System.Text.Json;

namespace DigestBot.Discord.Payloads;

/// <summary>A message as Discord gives it (https://discord.com/developers/docs/resources/message#message-object), as far as it is read.</summary>
internal sealed record MessagePayload
{
    public string? Id { get; init; }

    public string? Content { get; init; }

    public int? Flags { get; init; }

    /// <summary>A text or a number, as it was sent.</summary>
    public JsonElement Nonce { get; init; }

    public IReadOnlyList<ComponentPayload?>? Components { get; init; }
}
