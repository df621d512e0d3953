using System.Diagnostics.CodeAnalysis;
using DigestBot.Core.Platforms;

namespace DigestBot.Core.Commands;

/// <summary>Reads a typed line as a command, for platforms that have nothing but text.</summary>
public static class CommandText
{
    /// <summary>
    /// "/whosaid what did Lind say?" is the command "whosaid" with the text behind it. The slash may be missing; case and white
    /// space around make no difference; what is longer than a command may be is cut off. False for an empty line.
    /// </summary>
    public static bool TryRead(string line, ChannelId channel, [NotNullWhen(true)] out CommandRequest? request)
    {
        ArgumentNullException.ThrowIfNull(line);
        var rest = line.AsSpan().Trim().TrimStart('/').Trim();
        if (rest.IsEmpty)
        {
            request = null;
            return false;
        }

        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
        {
            end++;
        }

        request = new CommandRequest
        {
            Name = Bounded(rest[..end], CommandRouter.MaxNameLength).ToString().ToLowerInvariant(),
            Text = Bounded(rest[end..].Trim(), CommandRouter.MaxTextLength).ToString(),
            Channel = channel,
        };
        return true;
    }

    // A character of two code units is not cut in half.
    private static ReadOnlySpan<char> Bounded(ReadOnlySpan<char> text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
