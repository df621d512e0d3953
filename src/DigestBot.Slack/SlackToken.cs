namespace DigestBot.Slack;

/// <summary>What the bot proves itself with: used, never shown.</summary>
public readonly record struct SlackToken(string Value)
{
    /// <summary>Says nothing of it.</summary>
    public override string ToString() => "(secret)";
}
