using System.Text.Json.Serialization;

namespace DigestBot.Discord.Payloads;

/// <summary>A message as it is sent or edited (https://discord.com/developers/docs/resources/message#create-message). It always says whom it may notify.</summary>
internal sealed record MessageBody
{
    public IReadOnlyList<ComponentPayload>? Components { get; init; }

    public IReadOnlyList<EmbedPayload>? Embeds { get; init; }

    public int Flags { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    public IReadOnlyList<AttachmentPayload>? Attachments { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }
}
