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

        var end = rest.IndexOfAny(" \t\u00a0");
        var name = end < 0 ? rest : rest[..end];
        var text = end < 0 ? [] : rest[end..].Trim();
        request = new CommandRequest
        {
            Name = name[..Math.Min(name.Length, CommandRouter.MaxNameLength)].ToString().ToLowerInvariant(),
            Text = text[..Math.Min(text.Length, CommandRouter.MaxTextLength)].ToString(),
            Channel = channel,
        };
        return true;
    }
}
