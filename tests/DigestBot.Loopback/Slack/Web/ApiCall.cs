namespace DigestBot.Loopback.Slack.Web;

/// <summary>A call whose token and arguments were found in order.</summary>
/// <param name="Arguments">The arguments.</param>
/// <param name="Install">Whose token it carries.</param>
/// <param name="Server">The server as the client names it, for the methods that give addresses.</param>
internal sealed record ApiCall(ApiArguments Arguments, Install Install, Uri Server)
{
    /// <summary>The header Authorization, for the method that has its own proof; empty when there is none.</summary>
    public string Authorization { get; init; } = "";

    /// <summary>An argument as text; null when it is missing.</summary>
    public string? Text(string name) => Arguments.Text(name);
}
