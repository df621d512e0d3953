namespace DigestBot.Loopback.Slack.Requests;

/// <summary>A request to the app.</summary>
/// <param name="Path">The path at the app's address, without a leading "/".</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Body">The body.</param>
internal sealed record RequestForm(string Path, string ContentType, string Body)
{
    /// <summary>Headers beside the signature.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
