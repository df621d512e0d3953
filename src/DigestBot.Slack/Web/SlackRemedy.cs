namespace DigestBot.Slack.Web;

/// <summary>What an error calls for.</summary>
internal enum SlackRemedy
{
    /// <summary>Nothing can be posted to the channel until a person changes something.</summary>
    PauseChannel,

    /// <summary>Nothing can be posted anywhere in the workspace until the operator changes something.</summary>
    PauseWorkspace,

    /// <summary>The same would fail again.</summary>
    ChangeContent,

    /// <summary>It may work later.</summary>
    TryLater,
}
