using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Formatting;

/// <summary>Text that stands together in one message, with the buttons below it.</summary>
internal sealed record MessageBlock(string Text)
{
    /// <summary>At most <see cref="Layout.MaxButtons"/>.</summary>
    public IReadOnlyList<ComponentPayload> Buttons { get; init; } = [];

    /// <summary>How many parts of a message it takes: the text, and the row with what is in it.</summary>
    public int Size => Buttons.Count > 0 ? Buttons.Count + 2 : 1;
}
