namespace DigestBot.Loopback.Slack.Envelopes;

/// <summary>The types of envelope.</summary>
public static class EnvelopeTypes
{
    /// <summary>An event.</summary>
    public const string Events = "events_api";

    /// <summary>A slash command.</summary>
    public const string Commands = "slash_commands";

    /// <summary>A click, a shortcut or a view.</summary>
    public const string Interactive = "interactive";
}
