namespace DigestBot.Loopback.Discord.Validation;

/// <summary>The numbers of the kinds of options (Discord: Application Commands, Application Command Option Type).</summary>
internal static class OptionType
{
    public const long Subcommand = 1;
    public const long Group = 2;
    public const long String = 3;
    public const long Integer = 4;
    public const long Boolean = 5;
    public const long User = 6;
    public const long Channel = 7;
    public const long Role = 8;
    public const long Mentionable = 9;
    public const long Number = 10;
    public const long Attachment = 11;

    /// <summary>Whether it holds options itself.</summary>
    public static bool IsNest(long? type) => type is Subcommand or Group;
}
