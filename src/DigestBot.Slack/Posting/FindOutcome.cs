namespace DigestBot.Slack.Posting;

/// <summary>What came of looking for a message that may have been posted.</summary>
internal abstract record FindOutcome
{
    private FindOutcome()
    {
    }

    public sealed record Found(string Ts) : FindOutcome;

    /// <summary>It is not there, so it was not posted.</summary>
    public sealed record Missing : FindOutcome;

    /// <summary>Slack cannot be asked now.</summary>
    public sealed record TryLater(TimeSpan Delay, string Reason) : FindOutcome;

    /// <summary>The bot may not look.</summary>
    public sealed record Unknown(string Reason) : FindOutcome;
}
