using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;

namespace DigestBot.Discord.Formatting;

/// <summary>One message, ready to be sent within Discord's limits.</summary>
internal sealed record DiscordMessage(IReadOnlyList<ComponentPayload> Components)
{
    /// <summary>The role that it may notify; null for nobody.</summary>
    public string? Role { get; init; }

    /// <summary>A file that goes with it; null for none.</summary>
    public OutgoingFile? File { get; init; }

    /// <summary>All of its text, in order.</summary>
    public string Text => string.Join('\n', Flat(Components).Where(part => part.Type == ComponentType.TextDisplay).Select(part => part.Content));

    /// <summary>How many parts it has, those within parts counted.</summary>
    public int Size => Flat(Components).Count();

    /// <summary>As it is sent: it shows no previews of links, and notifies nobody but its role.</summary>
    public MessageBody Body() => new()
    {
        Components = Components,
        Flags = MessageFlags.ComponentsV2 | MessageFlags.SuppressEmbeds,
        AllowedMentions = Mentions,
        Attachments = File is null ? null : [new AttachmentPayload("0") { Filename = File.Name }],
    };

    /// <summary>The same text in one box, for where Discord refuses the parts.</summary>
    public MessageBody PlainBody() => new() { Embeds = [Layout.Box(Text)], AllowedMentions = Mentions };

    private AllowedMentions Mentions => Role is null ? AllowedMentions.None : AllowedMentions.OfRole(Role);

    private static IEnumerable<ComponentPayload> Flat(IEnumerable<ComponentPayload> components) =>
        components.SelectMany(part => Flat(part.Components ?? []).Prepend(part));
}
