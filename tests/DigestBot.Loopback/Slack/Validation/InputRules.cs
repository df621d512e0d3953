using System.Globalization;

namespace DigestBot.Loopback.Slack.Validation;

/// <summary>The rules of input blocks and of the elements that stand in them alone.</summary>
internal static class InputRules
{
    private const int MostOfLabel = 2000;
    private const int MostTyped = 3000;
    private const int MostOfPlaceholder = 150;

    public static void Check(Place block, BlockSurface surface)
    {
        block.Knows("block_id", "label", "element", "hint", "optional", "dispatch_action");
        block.Needs("label", "element");
        block.Plain("label", MostOfLabel);
        block.Plain("hint", MostOfLabel);
        block.Flag("optional", "dispatch_action");
        if (block.Child("element") is not { } element)
        {
            return;
        }

        if (element.Type is "button" or "overflow")
        {
            element.Wrong($"unsupported type: {element.Type}");
        }
        else
        {
            ElementRules.Check(element, mayBeTyped: surface != BlockSurface.Message);
        }
    }

    /// <summary>Looks at a field to type in; false when it is none.</summary>
    public static bool TryCheckTyped(Place element)
    {
        if (element.Type is not ("plain_text_input" or "number_input" or "url_text_input" or "email_text_input" or "file_input" or "rich_text_input"))
        {
            return false;
        }

        element.Knows(
            "action_id", "placeholder", "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config", "focus_on_load",
            "is_decimal_allowed", "min_value", "max_value", "filetypes", "max_files");
        element.Plain("placeholder", MostOfPlaceholder);
        element.Flag("multiline", "is_decimal_allowed");
        element.Whole("min_length", 0, MostTyped);
        element.Whole("max_length", 1, MostTyped);
        element.Whole("max_files", 1, 10);
        if (element.Type != "rich_text_input")
        {
            element.Text("initial_value", MostTyped, least: 0);
        }

        return true;
    }

    public static void Date(Place element) => Exact(element, "initial_date", "yyyy-MM-dd");

    public static void Time(Place element) => Exact(element, "initial_time", "HH:mm");

    private static void Exact(Place element, string name, string format)
    {
        if (element.Text(name, format.Length) is { } text
            && !DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            element.Wrong($"{name} must be of the form {format}");
        }
    }
}
