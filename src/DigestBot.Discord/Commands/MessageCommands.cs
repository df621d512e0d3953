namespace DigestBot.Discord.Commands;

/// <summary>Commands that stand in the menu of a message, each for one of the bot's own.</summary>
internal static class MessageCommands
{
    /// <summary>Discord's number for their kind.</summary>
    public const int Type = 3;

    public const string Summarize = "Summarize links";
    public const string Check = "Who said this?";
    public const string AddSource = "Add as source";

    /// <summary>Each with the command that it needs.</summary>
    public static IReadOnlyList<(string Name, string Command)> All { get; } = [(Summarize, "summary"), (Check, "check"), (AddSource, "source")];
}
