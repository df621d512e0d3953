namespace DigestBot.Slack.Interactions;

/// <summary>The entries of a message's menu, by the callback ids that the manifest gives them.</summary>
internal static class SlackShortcuts
{
    public const string SummarizeLinks = "summarize_links";

    public const string WhoSaidThis = "who_said_this";

    public const string AddAsSource = "add_as_source";
}
