namespace DigestBot.Commands;

/// <summary>Parts what a command is to do from what it is about.</summary>
internal static class ActionText
{
    /// <summary>"add https://…" gives "add", in lower case, and the rest, trimmed; both may be empty.</summary>
    public static (string Action, string About) Split(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \t\n");
        return end < 0 ? (text.ToLowerInvariant(), "") : (text[..end].ToLowerInvariant(), text[end..].Trim());
    }
}
