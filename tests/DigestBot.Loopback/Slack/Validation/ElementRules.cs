using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Validation;

/// <summary>The rules of block elements (https://docs.slack.dev/reference/block-kit/block-elements).</summary>
internal static class ElementRules
{
    private const int MostOfId = 255;
    private const int MostOfLabel = 75;
    private const int MostOfValue = 2000;
    private const int MostOfOption = 75;
    private const int MostOfOptionValue = 150;
    private const int MostOptions = 100;
    private const int MostInOverflow = 5;
    private const int MostChoices = 10;
    private const int MostOfPlaceholder = 150;
    private const int MostOfReference = 32;

    /// <summary>Looks at an element that is no image; where it is allowed, one that is typed in.</summary>
    public static void Check(Place element, bool mayBeTyped = false)
    {
        element.Text("action_id", MostOfId);
        Confirm(element.Child("confirm"));
        element.Flag("focus_on_load");
        switch (element.Type)
        {
            case "button":
                Button(element);
                break;
            case "overflow":
                element.Knows("action_id", "options", "confirm");
                element.Needs("options");
                Options(element.Items("options", MostInOverflow), mayBeFormatted: false, mayLink: true);
                break;
            case "static_select" or "multi_static_select":
                Select(element);
                break;
            case "external_select" or "multi_external_select":
                Chooser(element, "initial_option", "initial_options", "min_query_length", "max_selected_items");
                break;
            case "users_select" or "multi_users_select":
                Chooser(element, "initial_user", "initial_users", "max_selected_items");
                element.Text("initial_user", MostOfReference);
                break;
            case "channels_select" or "multi_channels_select":
                Chooser(element, "initial_channel", "initial_channels", "response_url_enabled", "max_selected_items");
                element.Text("initial_channel", MostOfReference);
                break;
            case "conversations_select" or "multi_conversations_select":
                Chooser(element, "initial_conversation", "initial_conversations", "default_to_current_conversation", "response_url_enabled", "filter", "max_selected_items");
                break;
            case "checkboxes":
                Choices(element, "initial_options");
                break;
            case "radio_buttons":
                Choices(element, "initial_option");
                break;
            case "datepicker":
                Chooser(element, "initial_date");
                InputRules.Date(element);
                break;
            case "timepicker":
                Chooser(element, "initial_time", "timezone");
                InputRules.Time(element);
                break;
            default:
                if (!mayBeTyped || !InputRules.TryCheckTyped(element))
                {
                    element.Wrong($"unsupported type: {element.Type}");
                }

                break;
        }
    }

    /// <summary>Looks at the choices that answer who types in a menu; there may be none.</summary>
    public static Problems CheckChoices(JsonObject answer)
    {
        var problems = new Problems();
        var choices = new Place(answer, "", problems);
        choices.Knows("options", "option_groups");
        choices.NeedsOneOf("options", "option_groups");
        Options(choices.Items("options", MostOptions, least: 0), mayBeFormatted: false);
        Groups(choices);
        return problems;
    }

    private static void Button(Place button)
    {
        button.Knows("action_id", "text", "url", "value", "style", "confirm", "accessibility_label");
        button.Needs("text");
        button.Plain("text", MostOfLabel);
        button.Url("url");
        button.Text("value", MostOfValue);
        button.OneOf("style", "primary", "danger");
        button.Text("accessibility_label", MostOfLabel);
    }

    private static void Select(Place select)
    {
        Chooser(select, "options", "option_groups", "initial_option", "initial_options", "max_selected_items");
        select.NeedsOneOf("options", "option_groups");
        Options(select.Items("options", MostOptions), mayBeFormatted: false);
        Groups(select);
        Options([.. new[] { select.Child("initial_option") }.OfType<Place>(), .. select.Items("initial_options", MostOptions)], mayBeFormatted: false);
    }

    private static void Groups(Place menu)
    {
        foreach (var group in menu.Items("option_groups", MostOptions))
        {
            group.Knows("label", "options");
            group.Needs("label", "options");
            group.Plain("label", MostOfOption);
            Options(group.Items("options", MostOptions), mayBeFormatted: false);
        }
    }

    private static void Chooser(Place element, params string[] names)
    {
        element.Knows(["action_id", "placeholder", "confirm", "focus_on_load", .. names]);
        element.Plain("placeholder", MostOfPlaceholder);
        element.Whole("max_selected_items", 1, int.MaxValue);
        element.Whole("min_query_length", 0, int.MaxValue);
    }

    private static void Choices(Place element, string initial)
    {
        element.Knows("action_id", "options", "confirm", "focus_on_load", initial);
        element.Needs("options");
        Options(element.Items("options", MostChoices), mayBeFormatted: true);
    }

    private static void Options(IReadOnlyList<Place> options, bool mayBeFormatted, bool mayLink = false)
    {
        foreach (var option in options)
        {
            option.Knows(["text", "value", "description", .. mayLink ? ["url"] : Array.Empty<string>()]);
            option.Needs("text", "value");
            option.Child("text")?.IsTextObject(MostOfOption, mayBeFormatted);
            option.Child("description")?.IsTextObject(MostOfOption, mayBeFormatted);
            option.Text("value", MostOfOptionValue);
            option.Url("url");
        }
    }

    private static void Confirm(Place? confirm)
    {
        const int mostOfTitle = 100;
        const int mostOfText = 300;
        const int mostOfAnswer = 30;
        if (confirm is null)
        {
            return;
        }

        confirm.Knows("title", "text", "confirm", "deny", "style");
        confirm.Needs("title", "text", "confirm", "deny");
        confirm.Plain("title", mostOfTitle);
        confirm.Formatted("text", mostOfText);
        confirm.Plain("confirm", mostOfAnswer);
        confirm.Plain("deny", mostOfAnswer);
        confirm.OneOf("style", "primary", "danger");
    }
}
