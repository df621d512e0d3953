using DigestBot.Core.Commands;

namespace DigestBot.Slack.Interactions;

/// <summary>Finds the form of a command, and whether it is to be filled in.</summary>
internal static class FormChoice
{
    /// <summary>The form that a text names by its first word, or the one without a name; null when there is none.</summary>
    public static CommandForm? Of(ICommand command, string text)
    {
        var action = ActionOf(text);
        return command.Forms.FirstOrDefault(form => form.Action.Length > 0 && string.Equals(form.Action, action, StringComparison.OrdinalIgnoreCase))
            ?? command.Forms.FirstOrDefault(form => form.Action.Length == 0);
    }

    /// <summary>
    /// The form to be filled in because what it needs was not typed; null where the command can answer as it is. Slack shows no options
    /// while a command is typed, so a bare one that has some is asked for them.
    /// </summary>
    public static CommandForm? Missing(ICommand command, string text)
    {
        var form = Of(command, text);
        return form is not null && Fields(form).Any() && RestOf(form, text).Length == 0 && (form.Action.Length == 0 || form.Options.Any(option => option.IsRequired)) ? form : null;
    }

    /// <summary>The options that a dialogue has a field for: Slack takes no files in them.</summary>
    public static IEnumerable<CommandOption> Fields(CommandForm form) => form.Options.Where(option => option.Kind != OptionKind.File);

    private static string RestOf(CommandForm form, string text) => form.Action.Length == 0 ? text.Trim() : text.Trim()[ActionOf(text).Length..].Trim();

    private static string ActionOf(string text) => text.Trim().Split(' ', 2)[0];
}
