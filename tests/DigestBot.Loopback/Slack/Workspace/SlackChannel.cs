namespace DigestBot.Loopback.Slack.Workspace;

/// <summary>A conversation: a channel, or the direct messages with one person.</summary>
/// <param name="Id">"C…" for a channel, "D…" for direct messages.</param>
/// <param name="Name">Without "#"; for direct messages the id.</param>
public sealed record SlackChannel(string Id, string Name)
{
    /// <summary>Whether the bot is in it.</summary>
    public bool HasBot { get; init; }

    /// <summary>Whether only its members see it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether nothing may be posted any more.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The error that everything in it is answered with; null while it is alive.</summary>
    public string? DeadError { get; init; }

    /// <summary>The person of direct messages; null for a channel.</summary>
    public string? DirectWith { get; init; }
}
