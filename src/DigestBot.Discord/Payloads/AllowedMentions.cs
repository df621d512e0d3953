namespace DigestBot.Discord.Payloads;

/// <summary>Who a message may notify (https://discord.com/developers/docs/resources/message#allowed-mentions-object): nobody but a role that is named.</summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse)
{
    public static AllowedMentions None { get; } = new([]);

    public IReadOnlyList<string>? Roles { get; init; }

    public static AllowedMentions OfRole(string role) => new([]) { Roles = [role] };
}
