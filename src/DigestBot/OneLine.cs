namespace DigestBot;

/// <summary>Makes a message fit one line.</summary>
internal static class OneLine
{
    /// <summary>Line breaks and other control characters become spaces or go; a full stop ends it.</summary>
    public static string Of(string message)
    {
        var line = Bare(message);
        return line is [.., '.' or '?' or '!'] or [.., '.', ')'] ? line : $"{line}.";
    }

    /// <summary>The same without the full stop.</summary>
    public static string Bare(string message)
    {
        var words = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new string([.. string.Join(' ', words).Where(c => !char.IsControl(c))]);
    }
}
