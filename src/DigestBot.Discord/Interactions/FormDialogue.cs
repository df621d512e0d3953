using DigestBot.Core.Commands;
using DigestBot.Discord.Formatting;
using DigestBot.Discord.Payloads;

namespace DigestBot.Discord.Interactions;

/// <summary>Shows a command's form as a dialogue, and reads what was filled in (https://discord.com/developers/docs/components/reference#label).</summary>
internal static class FormDialogue
{
    private const int MostFields = 5;
    private const int MaxTitle = 45;
    private const int MaxLabel = 45;
    private const int MaxPurpose = 100;
    private const int Short = 1;
    private const int MaxValue = 4_000;

    /// <summary>The dialogue; the fields that a form has beyond five are left out.</summary>
    public static CallbackBody Of(string command, CommandForm form, string main) => new(CallbackType.Dialogue)
    {
        Data = new CallbackData
        {
            CustomId = new Press(PressKind.Form, $"/{command} {form.Action}".Trim()).Write(0) ?? "f0:/help",
            Title = DiscordText.Plain($"/{command} {form.Action}", MaxTitle),
            Components = [.. form.Options.Take(MostFields).Select(option => Field(option, main))],
        },
    };

    /// <summary>What was filled in, by the names of options; empty fields are left out.</summary>
    public static Dictionary<string, string> ValuesOf(IReadOnlyList<ComponentPayload?>? components)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in components?.Select(part => part?.Component).OfType<ComponentPayload>() ?? [])
        {
            if (field.CustomId is { } name && (field.Value ?? (field.Values is [var first, ..] ? first : null)) is { } value && value.Trim().Length > 0)
            {
                values[name] = value.Trim();
            }
        }

        return values;
    }

    private static ComponentPayload Field(CommandOption option, string main) => new(ComponentType.Label)
    {
        Label = DiscordText.Plain(char.ToUpperInvariant(option.Name[0]) + option.Name[1..], MaxLabel),
        Description = DiscordText.Plain(option.Purpose, MaxPurpose),
        Component = Input(option, main),
    };

    private static ComponentPayload Input(CommandOption option, string main) => option.Kind switch
    {
        OptionKind.Role => new ComponentPayload(ComponentType.RoleSelect) { CustomId = option.Name, Required = option.IsRequired },
        OptionKind.File => new ComponentPayload(ComponentType.FileUpload) { CustomId = option.Name, Required = option.IsRequired },
        OptionKind.Choice => new ComponentPayload(ComponentType.StringSelect)
        {
            CustomId = option.Name,
            Required = option.IsRequired,
            Options = [.. option.Choices.Take(Layout.MaxChoices).Select(choice => new SelectOptionPayload(choice, choice))],
        },
        _ => new ComponentPayload(ComponentType.TextInput)
        {
            CustomId = option.Name,
            Style = Short,
            Required = option.IsRequired,
            MaxLength = MaxValue,
            Value = option.IsMain && main.Length > 0 ? main : null,
        },
    };
}
