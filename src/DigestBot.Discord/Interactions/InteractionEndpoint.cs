using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Interactions;

/// <summary>
/// Takes interactions that Discord sends over HTTP (https://discord.com/developers/docs/interactions/overview#preparing-for-interactions).
/// It keeps nothing between two requests, so several replicas can serve. Safe to share between threads.
/// </summary>
public sealed class InteractionEndpoint
{
    /// <summary>The largest body that is taken.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly EndpointAnswer NotDiscords = new(401);
    private static readonly EndpointAnswer Pong = new(200, """{"type":1}""");
    private static readonly EndpointAnswer AnsweredElsewhere = new(202);
    private static readonly EndpointAnswer Unreadable = new(400);

    private readonly RequestSignature signature;
    private readonly InteractionDesk desk;

    internal InteractionEndpoint(RequestSignature signature, InteractionDesk desk)
    {
        this.signature = signature;
        this.desk = desk;
    }

    /// <summary>
    /// The answer to a request with these two headers and these bytes. The interaction itself is answered by a call of its own, as over the gateway.
    /// </summary>
    public EndpointAnswer Answer(string? signatureHeader, string? timestampHeader, ReadOnlySpan<byte> body)
    {
        if (body.Length > MaxBytes || !signature.IsRight(signatureHeader, timestampHeader, body))
        {
            return NotDiscords;
        }

        if (DiscordJson.Read(body, DiscordJson.Default.InteractionPayload) is not { } interaction)
        {
            return Unreadable;
        }

        if (interaction.Type == InteractionType.Ping)
        {
            return Pong;
        }

        desk.Take(interaction);
        return AnsweredElsewhere;
    }
}
