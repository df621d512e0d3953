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

    /// <summary>Whether it was asked in no channel, but in a direct message or a shell: what a channel follows makes no difference then.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Whether the person may change what the channel follows ("Manage Server" and its like); false where the platform did not say so.</summary>
    public bool IsManager { get; init; }

    /// <summary>What the bot may not do in the channel but has to for a digest ("Send Messages"); empty where it may, or the platform did not say.</summary>
    public IReadOnlyList<string> MissingPermissions { get; init; } = [];

    /// <summary>The file that came with it; null for none.</summary>
    public GivenFile? File { get; init; }

    /// <summary>The language of who asks, as two letters ("en", "de").</summary>
    public string Language { get; init; } = "en";
}
