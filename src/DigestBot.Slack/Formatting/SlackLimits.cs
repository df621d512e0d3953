namespace DigestBot.Slack.Formatting;

/// <summary>What Slack takes at most (https://docs.slack.dev/reference/block-kit/blocks), in UTF-16 code units and blocks.</summary>
internal static class SlackLimits
{
    public const int Blocks = 50;

    public const int BlocksOfView = 100;

    public const int Header = 150;

    /// <summary>The text of one section; a rich text has no limit that is written down, and keeps to the same.</summary>
    public const int Text = 3000;

    /// <summary>The text of all blocks of a message together: more is refused as msg_blocks_too_long.</summary>
    public const int MessageText = 12_000;

    /// <summary>What notifications show, and all that is shown where blocks are refused; above 4,000 Slack may split it.</summary>
    public const int Fallback = 3800;

    public const int Button = 75;

    public const int ButtonsInRow = 5;

    public const int ButtonValue = 2000;

    public const int Option = 75;

    public const int OptionValue = 150;

    public const int OptionsInMenu = 100;

    public const int Url = 3000;

    public const int ViewTitle = 24;

    public const int Label = 2000;

    public const int Placeholder = 150;

    public const int TextInput = 3000;

    public const int PrivateMetadata = 3000;
}
