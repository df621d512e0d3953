namespace DigestBot.Loopback.Discord;

/// <summary>What a loopback Discord is like; as it stands, like Discord.</summary>
public sealed class DiscordLoopbackOptions
{
    /// <summary>The only token that is let in.</summary>
    public string Token { get; init; } = "loopback-token";

    /// <summary>The clock of limits, heartbeats and interactions.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often a client has to show that it lives.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How many sessions may begin within 5 s for one rate limit key.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>How many sessions may begin within a day.</summary>
    public int SessionStarts { get; init; } = 1000;

    /// <summary>The fewest shards that a client may have; more than 1 makes sharding a must.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How long a session whose connection broke can be resumed.</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The privileged intents that are switched on for the application.</summary>
    public int PrivilegedIntents { get; init; }
}
