namespace DigestBot.Loopback.Slack.Web;

/// <summary>A method of the Web API (https://docs.slack.dev/reference/methods).</summary>
/// <param name="Name">"chat.postMessage".</param>
/// <param name="Tier">How often it may be called.</param>
/// <param name="Answer">What it does.</param>
internal sealed record ApiMethod(string Name, ApiTier Tier, Func<ApiCall, ApiAnswer> Answer)
{
    /// <summary>Whether it takes JSON; those that read take forms only.</summary>
    public bool TakesJson { get; init; } = true;

    /// <summary>The kind of token it takes.</summary>
    public TokenKind Token { get; init; } = TokenKind.Bot;

    /// <summary>The scope it needs; null for none.</summary>
    public string? Scope { get; init; }

    /// <summary>Arguments without which it is not called.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];
}
