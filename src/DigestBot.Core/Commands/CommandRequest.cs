using System.Collections.Frozen;
using DigestBot.Core.Platforms;

namespace DigestBot.Core.Commands;

/// <summary>A slash command, whichever platform it came from.</summary>
public sealed record CommandRequest
{
    /// <summary>The command's name without the slash, lower-case ("whosaid").</summary>
    public required string Name { get; init; }

    /// <summary>The free text after the name, trimmed; empty when there is none. At most 4,000 characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>Typed options by name ("by", "about", "since"); empty where the platform has none.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Where it was asked.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>Whether the person may change what the channel follows ("Manage Server" and its like); false where the platform did not say so.</summary>
    public bool IsManager { get; init; }
}
