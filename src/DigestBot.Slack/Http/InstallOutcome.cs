namespace DigestBot.Slack.Http;

/// <summary>What came of installing the app in a workspace.</summary>
public abstract record InstallOutcome
{
    private InstallOutcome()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Installed(string Team) : InstallOutcome;

    /// <summary>It is not; the reason is for the person who tried.</summary>
    public sealed record Refused(string Reason) : InstallOutcome;
}
