namespace DigestBot.Testing.Web;

/// <summary>A request that a <see cref="LoopbackSite"/> was sent.</summary>
/// <param name="Method">The method as sent.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Headers">The headers, by name in any case; of several with one name, joined with a comma.</param>
/// <param name="Visit">How many requests for this path there were, this one included.</param>
public sealed record SiteRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, int Visit)
{
    /// <summary>A header's value; null when it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
