using DigestBot.Core.Commands;
using Spectre.Console;

namespace DigestBot.Platforms.Terminal;

/// <summary>How parts of a message look on a terminal that shows colour.</summary>
internal static class Palette
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Heading { get; } = new(Color.Teal, decoration: Decoration.Bold);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Words { get; } = new(Color.Olive);

    public static Style StrongWords { get; } = new(Color.Olive, decoration: Decoration.Bold);

    public static Style Faint { get; } = new(Color.Grey);

    public static Style Code { get; } = new(Color.Green);

    public static Style Of(RunStyle style) => style switch
    {
        RunStyle.Strong => Strong,
        RunStyle.Emphasis => new Style(decoration: Decoration.Italic),
        RunStyle.Faint => Faint,
        RunStyle.Struck => new Style(Color.Grey, decoration: Decoration.Strikethrough),
        RunStyle.Code => Code,
        _ => Plain,
    };
}
