namespace DigestBot.Slack.Interactions;

/// <summary>Where the answer to a command goes.</summary>
internal sealed record ReplyPath(SlackChannel Channel, string User)
{
    /// <summary>The organization of the workspace; null for none.</summary>
    public string? Organization { get; init; }

    /// <summary>The address that came with a command or a button; null for mentions and direct messages.</summary>
    public ResponseUrl? ResponseUrl { get; init; }

    /// <summary>Whether the answer takes the place of the message with the button, as a page does.</summary>
    public bool Replaces { get; init; }

    /// <summary>The thread that the question stands in, or begins; null for none.</summary>
    public string? Thread { get; init; }
}
