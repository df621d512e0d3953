using System.Diagnostics.CodeAnalysis;

namespace DigestBot.Discord.Formatting;

/// <summary>
/// What a button or choice does, as Discord keeps it for us: how it is answered, and its command. Nothing else is kept, so it works after
/// a restart and on any replica.
/// </summary>
internal sealed record Press(PressKind Kind, string Command)
{
    private const string Kinds = "nefp";

    /// <summary>The text that is kept; <paramref name="number"/> sets two of one message apart. Null where it is too long.</summary>
    public string? Write(int number) => $"{Kinds[(int)Kind]}{number}:{Command}" is { Length: <= Layout.MaxCustomId } text ? text : null;

    /// <summary>Reads what <see cref="Write"/> gave; false for anything else.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Press? press)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        var kind = colon > 0 ? Kinds.IndexOf(text![0], StringComparison.Ordinal) : -1;
        press = kind < 0 ? null : new Press((PressKind)kind, text![(colon + 1)..]);
        return press is not null;
    }
}
