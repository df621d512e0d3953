namespace DigestBot.Loopback.Slack;

/// <summary>How a loopback Slack is set up; every value has a default that is no secret.</summary>
public sealed record SlackLoopbackOptions
{
    /// <summary>The bot token of the workspace that is there from the start.</summary>
    public string BotToken { get; init; } = "xoxb-loopback";

    /// <summary>The app-level token that opens connections.</summary>
    public string AppToken { get; init; } = "xapp-loopback";

    /// <summary>What requests to <see cref="RequestUrl"/> are signed with.</summary>
    public string SigningSecret { get; init; } = "loopback-secret";

    /// <summary>The app's id at the OAuth pages.</summary>
    public string ClientId { get; init; } = "loopback-client";

    /// <summary>The app's secret at oauth.v2.access.</summary>
    public string ClientSecret { get; init; } = "loopback-client-secret";

    /// <summary>Where the app listens in HTTP mode; null for Socket Mode.</summary>
    public Uri? RequestUrl { get; init; }

    /// <summary>The scopes granted to the bot token.</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
    [
        "commands", "chat:write", "chat:write.public", "app_mentions:read", "links:read", "links:write", "im:history", "im:read", "im:write",
        "channels:read", "channels:history", "channels:join", "groups:read", "groups:history", "users:read", "team:read",
    ];

    /// <summary>Domains whose links are told to the app.</summary>
    public IReadOnlyList<string> UnfurlDomains { get; init; } = ["news.example", "example.com", "127.0.0.1"];

    /// <summary>The clock of every limit, deadline and time stamp.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What a command line asks for: the defaults, and the address after "--request-url"; null when that is no address.</summary>
    public static SlackLoopbackOptions? Of(IReadOnlyList<string> args) =>
        args is not [.., "--request-url", var address] ? new SlackLoopbackOptions()
        : Uri.TryCreate(address, UriKind.Absolute, out var url) ? new SlackLoopbackOptions { RequestUrl = url }
        : null;
}
