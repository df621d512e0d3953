using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>Checks what an option says of its values: choices, completion and bounds.</summary>
internal static class OptionCheck
{
    private const long LargestInteger = 1L << 53;

    /// <summary>Notes what is wrong with an option's choices and bounds.</summary>
    public static void CheckValues(JsonObject option, string path, FormErrors errors)
    {
        if (option.Flag("autocomplete") && option["choices"] is JsonArray { Count: > 0 })
        {
            errors.Add(ShapeCheck.Join(path, "autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "autocomplete may not be true if choices are present");
        }

        if (option.Number("min_length") > (option.Number("max_length") ?? long.MaxValue) || option["min_value"].AsDecimal() > (option["max_value"].AsDecimal() ?? decimal.MaxValue))
        {
            errors.Add(path, "APPLICATION_COMMAND_OPTION_RANGE_INVALID", "The least value must not be above the greatest");
        }

        var at = -1;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in option["choices"] as JsonArray ?? [])
        {
            at++;
            if (!IsValue(choice.At("value"), option.Number("type")))
            {
                errors.Add($"{path}.choices.{at}.value", "APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_INVALID", "The value must be of the option's type, and text 1 to 100 in length.");
            }

            if (choice.Text("name") is { } name && !names.Add(name))
            {
                errors.Add($"{path}.choices.{at}.name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATED", "Choice name must be unique");
            }
        }
    }

    /// <summary>Whether a value is one that an option of a type may have as a choice.</summary>
    public static bool IsValue(JsonNode? value, long? type) => type switch
    {
        OptionType.String => value.AsText() is { Length: >= 1 and <= 100 },
        OptionType.Integer => value.AsNumber() is >= -LargestInteger and <= LargestInteger,
        OptionType.Number => value.AsDecimal() is >= -LargestInteger and <= LargestInteger,
        _ => false,
    };
}
