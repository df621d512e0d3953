namespace DigestBot.Slack;

/// <summary>The names of commands as people of a workspace type them, where another app may own the plain ones.</summary>
internal sealed class SlackCommandName(string prefix)
{
    /// <summary>"/news-whosaid" for "whosaid".</summary>
    public string Typed(string command) => $"/{prefix}{command}";

    /// <summary>"whosaid" for "/news-whosaid", whatever the case.</summary>
    public string Read(string typed)
    {
        var name = typed.Trim().TrimStart('/').ToLowerInvariant();
        return prefix.Length > 0 && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;
    }
}
