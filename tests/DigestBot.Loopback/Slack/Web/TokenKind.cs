namespace DigestBot.Loopback.Slack.Web;

/// <summary>The kinds of token that methods take.</summary>
internal enum TokenKind
{
    /// <summary>A workspace's bot token ("xoxb-").</summary>
    Bot,

    /// <summary>The app's own token ("xapp-"), sent in the header only.</summary>
    App,

    /// <summary>None: the call carries other proof.</summary>
    None,
}
