namespace DigestBot.Discord.Payloads;

/// <summary>A channel (https://discord.com/developers/docs/resources/channel#channel-object), as far as it is read.</summary>
internal sealed record ChannelPayload(string? Id, int? Type, string? Name)
{
    /// <summary>Whether it is a thread: another permission holds there.</summary>
    public bool IsThread => Type is 10 or 11 or 12;
}
