using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Slack.Formatting;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Interactions;

/// <summary>Lays a command's form out as a dialogue, and reads what was filled in.</summary>
internal static class FormView
{
    public const string CallbackId = "command";

    /// <summary>The field for the channel, where the form was opened outside of one.</summary>
    public const string ChannelField = "channel";

    private const string ValueField = "value";

    public static SlackView Of(ICommand command, CommandForm form, FormOrigin origin, string typed)
    {
        var fields = FormChoice.Fields(form).Select(option => Field(option, typed));
        var blocks = new List<Block> { SlackText.Small(form.Purpose) };
        if (origin.Channel is null)
        {
            blocks.Add(new Block.Input(ChannelField, SlackText.Plain("Channel", SlackLimits.Label), new BlockElement.ConversationSelect(ValueField) { ResponseUrlEnabled = true, DefaultToCurrentConversation = true }));
        }

        return new SlackView("modal", [.. blocks, .. fields])
        {
            Title = SlackText.Plain($"/{command.Name} {form.Action}", SlackLimits.ViewTitle),
            Submit = SlackText.Plain("Go", SlackLimits.ViewTitle),
            Close = SlackText.Plain("Cancel", SlackLimits.ViewTitle),
            CallbackId = CallbackId,
            PrivateMetadata = origin.Write(),
        };
    }

    /// <summary>What was filled in, by the names of options; empty fields are left out.</summary>
    public static Dictionary<string, string> Values(ViewState? state)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, actions) in state?.Values?.AsEnumerable() ?? [])
        {
            var field = actions?.Values.FirstOrDefault();
            var value = field?.SelectedOption?.Value ?? field?.Value;
            if (name != ChannelField && !string.IsNullOrWhiteSpace(value))
            {
                values[name] = TypedText.Read(value);
            }
        }

        return values;
    }

    public static string? ChannelOf(ViewState? state) => state?.Values?.GetValueOrDefault(ChannelField)?.Values.FirstOrDefault()?.SelectedConversation;

    private static Block.Input Field(CommandOption option, string typed) => new(option.Name, SlackText.Plain(Capitalized(option.Name), SlackLimits.Label), Element(option, option.IsMain ? typed : ""))
    {
        Optional = !option.IsRequired,
        Hint = SlackText.Plain(option.Purpose, SlackLimits.Label),
    };

    // A menu's action id says what is suggested in it.
    private static BlockElement Element(CommandOption option, string typed) => option.Kind switch
    {
        OptionKind.Number => new BlockElement.NumberInput(ValueField) { MinValue = Number(option.Least), MaxValue = Number(option.Most) },
        OptionKind.Choice => new BlockElement.StaticSelect(ValueField, [.. option.Choices.Select(choice => new SelectOption(SlackText.Plain(choice, SlackLimits.Option), choice))]),
        OptionKind.Zone or OptionKind.Speaker or OptionKind.Topic or OptionKind.Outlet or OptionKind.Article or OptionKind.Story or OptionKind.Source => new BlockElement.ExternalSelect($"{option.Kind}") { Placeholder = SlackText.Plain("Type to search", SlackLimits.Placeholder) },
        _ => new BlockElement.TextInput(ValueField) { MaxLength = SlackLimits.TextInput, InitialValue = typed.Length > 0 ? typed : null },
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Capitalized(string name) => name.Length == 0 ? name : $"{char.ToUpperInvariant(name[0])}{name[1..]}";
}
