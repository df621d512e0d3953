using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Web;

/// <summary>What came of calling a method.</summary>
internal abstract record SlackAnswer
{
    private SlackAnswer()
    {
    }

    /// <summary>It was done.</summary>
    public sealed record Done(WebAnswer Body) : SlackAnswer
    {
        /// <summary>What the token may do, with commas between; null where Slack does not say.</summary>
        public string? Scopes { get; init; }
    }

    /// <summary>Slack refused, with an <paramref name="Error"/> of its table; <paramref name="Detail"/> explains it, and may be empty.</summary>
    public sealed record Failed(string Error, string Detail) : SlackAnswer;

    /// <summary>Too many calls: nothing was done, and nothing will be before <paramref name="RetryAfter"/> has passed.</summary>
    public sealed record Limited(TimeSpan RetryAfter) : SlackAnswer;

    /// <summary>Slack was not reached: nothing was done.</summary>
    public sealed record NotSent(string Reason) : SlackAnswer;

    /// <summary>The answer is missing or unclear: it may have been done.</summary>
    public sealed record Unclear(string Reason) : SlackAnswer;
}
