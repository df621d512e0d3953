namespace DigestBot.Discord.Payloads;

/// <summary>A file of a message (https://discord.com/developers/docs/resources/message#attachment-object). What we send has an id and a name only.</summary>
internal sealed record AttachmentPayload(string Id)
{
    public string? Filename { get; init; }

    public long? Size { get; init; }

    public string? Url { get; init; }
}
