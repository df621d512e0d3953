namespace DigestBot.Discord.Payloads;

/// <summary>Something that a person did (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).</summary>
internal sealed record InteractionPayload
{
    public string? Id { get; init; }

    public string? ApplicationId { get; init; }

    public int Type { get; init; }

    public InteractionData? Data { get; init; }

    public string? GuildId { get; init; }

    public string? ChannelId { get; init; }

    public ChannelPayload? Channel { get; init; }

    /// <summary>Who did it, in a server; null elsewhere.</summary>
    public MemberPayload? Member { get; init; }

    public string? Token { get; init; }

    /// <summary>What the bot may do in the channel, as bits.</summary>
    public string? AppPermissions { get; init; }

    /// <summary>The person's language ("de", "en-GB").</summary>
    public string? Locale { get; init; }

    /// <summary>A server (0), a talk with the bot (1) or a talk of people (2).</summary>
    public int? Context { get; init; }

    /// <summary>Who installed the bot, by kind of installation: "0" is the server's.</summary>
    public IReadOnlyDictionary<string, string?>? AuthorizingIntegrationOwners { get; init; }
}
