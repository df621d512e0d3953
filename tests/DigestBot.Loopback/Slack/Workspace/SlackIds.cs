namespace DigestBot.Loopback.Slack.Workspace;

/// <summary>The ids of what is in the workspace from the start.</summary>
public static class SlackIds
{
    /// <summary>The workspace.</summary>
    public const string Team = "T0LOOPBACK";

    /// <summary>The app.</summary>
    public const string App = "A0LOOPBACK";

    /// <summary>The bot as the author of messages.</summary>
    public const string Bot = "B0DIGESTBOT";

    /// <summary>The bot as a user, the one to mention.</summary>
    public const string BotUser = "U0DIGESTBOT";

    /// <summary>The person at the page.</summary>
    public const string Reader = "U0READER01";

    /// <summary>Another person.</summary>
    public const string Editor = "U0EDITOR01";

    /// <summary>Who tells people that a command failed.</summary>
    public const string Slackbot = "USLACKBOT";

    /// <summary>A public channel with the bot in it; the one that is used when none is named.</summary>
    public const string News = "C0NEWS0001";

    /// <summary>A public channel with the bot in it.</summary>
    public const string General = "C0GENERAL1";

    /// <summary>A public channel without the bot.</summary>
    public const string Random = "C0RANDOM01";

    /// <summary>A private channel without the bot.</summary>
    public const string Editors = "C0EDITORS1";

    /// <summary>An archived channel.</summary>
    public const string Attic = "C0ATTIC001";
}
