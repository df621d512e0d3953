using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Formatting;

/// <summary>Parts of messages.</summary>
internal static class Layout
{
    /// <summary>The most UTF-16 units of text in one message.</summary>
    public const int MaxText = 4_000;

    /// <summary>The most parts of one message, those within parts counted (https://discord.com/developers/docs/components/reference).</summary>
    public const int MaxComponents = 40;

    /// <summary>The most buttons of a row; more become a choice.</summary>
    public const int MaxButtons = 5;

    /// <summary>The most choices of a select.</summary>
    public const int MaxChoices = 25;

    public const int MaxCustomId = 100;

    private const int MaxButtonLabel = 80;
    private const int MaxChoiceLabel = 100;
    private const int MaxPlaceholder = 150;
    private const int Accent = 0x1F8B8B;

    public static ComponentPayload Text(string content) => new(ComponentType.TextDisplay) { Content = content };

    public static ComponentPayload Line() => new(ComponentType.Separator) { Divider = true };

    public static ComponentPayload Row(IReadOnlyList<ComponentPayload> components) => new(ComponentType.ActionRow) { Components = components };

    public static ComponentPayload Container(IReadOnlyList<ComponentPayload> components) => new(ComponentType.Container) { Components = components, AccentColor = Accent };

    public static ComponentPayload File(string name) => new(ComponentType.File) { File = new FilePayload($"attachment://{name}") };

    public static ComponentPayload Button(string label, string customId, ButtonStyle style = ButtonStyle.Secondary) =>
        new(ComponentType.Button) { Label = Named(label, MaxButtonLabel), CustomId = customId, Style = (int)style };

    public static ComponentPayload Select(string customId, string placeholder, IEnumerable<(string Label, string Value)> choices) => new(ComponentType.StringSelect)
    {
        CustomId = customId,
        Placeholder = DiscordText.Plain(placeholder, MaxPlaceholder),
        Options = [.. choices.Take(MaxChoices).Select(choice => new SelectOptionPayload(Named(choice.Label, MaxChoiceLabel), choice.Value))],
    };

    /// <summary>A box with the same text, where Discord does not take the parts.</summary>
    public static EmbedPayload Box(string text) => new(text) { Color = Accent };

    // Discord takes no empty label.
    private static string Named(string label, int max) => DiscordText.Plain(label, max) is { Length: > 0 } plain ? plain : "…";
}
