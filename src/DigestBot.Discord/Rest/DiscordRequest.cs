namespace DigestBot.Discord.Rest;

/// <summary>A call of Discord's API.</summary>
/// <param name="Method">The method.</param>
/// <param name="Route">The path with names in place of what is variable: limits hold for it, and logs show it and not the path, which may hold a secret.</param>
/// <param name="Path">The path itself, without a slash before it.</param>
/// <param name="Major">The channel, guild or webhook that limits are counted for apart; empty for none.</param>
internal sealed record DiscordRequest(HttpMethod Method, string Route, string Path, string Major = "")
{
    /// <summary>The body as JSON; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>A file that goes with it; null for none.</summary>
    public OutgoingFile? File { get; init; }

    /// <summary>Whether it belongs to an interaction: it has its own token, and the limit over all requests does not count it.</summary>
    public bool IsOfInteraction { get; init; }

    /// <summary>Whether Discord waits for it no longer than three seconds: it passes all queues and is given up soon.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether it may be sent again when nobody knows whether it arrived.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>The longest it waits for a limit.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>"POST channels/{channel}/messages".</summary>
    public string Name => $"{Method} {Route}";
}
