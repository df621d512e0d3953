using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Discord.Interactions;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>Checks the first answers to interactions, but for messages (Discord: Receiving and Responding, Interaction Response).</summary>
internal static class CallbackCheck
{
    private static readonly Shape Choice = new ObjectShape(("!name", Shape.Text(1, 100)), ("name_localizations", Shape.Anything), ("!value", Shape.Anything));

    private static readonly Shape Suggestions = new ObjectShape(("!choices", Shape.List(Choice, 0, 25)));

    private static readonly Shape Modal = new ObjectShape(
        ("!custom_id", Shape.Text(1, 100)), ("!title", Shape.Text(1, 45)), ("!components", Shape.List(ComponentShapes.Modal, 1, 5)));

    /// <summary>Whether a kind of answer fits to what was done.</summary>
    public static bool Fits(CallbackType answer, Interaction interaction) => answer switch
    {
        CallbackType.Message or CallbackType.Deferred => interaction.Type != InteractionType.Autocomplete,
        CallbackType.DeferredUpdate or CallbackType.Update =>
            interaction.Type == InteractionType.Component || (interaction.Type == InteractionType.Modal && interaction.Source is not null),
        CallbackType.Suggestions => interaction.Type == InteractionType.Autocomplete,
        CallbackType.Modal => interaction.Type is InteractionType.Command or InteractionType.Component,
        _ => false,
    };

    /// <summary>Checks suggestions; their values must be of the focused option's type.</summary>
    public static ShapeCheck OfSuggestions(JsonNode? data, Interaction interaction)
    {
        var check = Checked(Suggestions, data);
        var type = FocusedType(interaction.Payload.At("data")) ?? OptionType.String;
        var at = -1;
        foreach (var choice in data.At("choices") as JsonArray ?? [])
        {
            at++;
            if (choice.At("value") is { } value && !OptionCheck.IsValue(value, type))
            {
                check.Errors.Add($"data.choices.{at}.value", "APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_INVALID", "The value must be of the option's type, and text 1 to 100 in length.");
            }
        }

        return check;
    }

    /// <summary>Checks a form.</summary>
    public static ShapeCheck OfModal(JsonNode? data)
    {
        var check = Checked(Modal, data);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (component, path) in ComponentRules.Walk(data.At("components") as JsonArray ?? [], "data.components", 0))
        {
            if (component.Text("custom_id") is { } id && !ids.Add(id))
            {
                check.Errors.Add(ShapeCheck.Join(path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }

        return check;
    }

    private static ShapeCheck Checked(Shape shape, JsonNode? data)
    {
        var check = new ShapeCheck();
        if (data is null)
        {
            check.Errors.AddRequired("data");
        }

        check.Check(shape, data, "data");
        return check;
    }

    private static long? FocusedType(JsonNode? holder) =>
        holder.Objects("options").Select(option => option.Flag("focused") ? option.Number("type") : FocusedType(option)).FirstOrDefault(type => type is not null);
}
