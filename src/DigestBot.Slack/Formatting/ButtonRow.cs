using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Rows of buttons. What a button does stands in its value as a command; its action id says how the answer is shown.</summary>
internal static class ButtonRow
{
    /// <summary>Answers beside the message.</summary>
    public const string Run = "run";

    /// <summary>Opens the form of the command.</summary>
    public const string Form = "form";

    /// <summary>Shows the answer in the place of the message.</summary>
    public const string Page = "page";

    /// <summary>Which of these a pressed button is: "page" of "page:1"; empty for none.</summary>
    public static string KindOf(string? actionId) => actionId?.Split(':')[0] is Run or Form or Page ? actionId.Split(':')[0] : "";

    /// <summary>The buttons of an answer or a digest, in rows of at most five.</summary>
    public static IEnumerable<Block> Of(IEnumerable<ReplyButton> buttons, int first = 0) => Of(buttons.Select(button => (button.OpensForm ? Form : Run, button.Label, button.Command)), first);

    /// <summary>Rows of at most five, numbered from <paramref name="first"/> on; a button that Slack would not take is left out.</summary>
    public static IEnumerable<Block> Of(IEnumerable<(string Kind, string Label, string Command)> buttons, int first = 0) => buttons
        .Where(button => button.Command.Length is > 0 and <= SlackLimits.ButtonValue)
        .Select((button, index) => new BlockElement.Button($"{button.Kind}:{(first + index).ToString(CultureInfo.InvariantCulture)}", SlackText.Plain(button.Label, SlackLimits.Button), button.Command))
        .Chunk(SlackLimits.ButtonsInRow)
        .Select(row => new Block.Actions(row));
}
