using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>The rules of components that reach over several of them (Discord: Components, Component Reference).</summary>
internal static class ComponentRules
{
    private const int MaxRows = 5;
    private const int MaxComponents = 40;
    private const int LongestText = 4000;

    /// <summary>Checks the components of a message.</summary>
    public static void Check(JsonArray components, bool isV2, string path, ShapeCheck check)
    {
        for (var at = 0; at < components.Count; at++)
        {
            check.Check(isV2 ? ComponentShapes.Top : ComponentShapes.Legacy, components[at], ShapeCheck.Join(path, $"{at}"));
        }

        var all = Walk(components, path, 0).Take(200).ToList();
        CheckCounts(components, all, isV2, path, check.Errors);
        CheckIds(all, check.Errors);
        foreach (var (component, at) in all)
        {
            CheckRow(component, at, check.Errors);
            CheckButton(component, at, check.Errors);
            CheckSelect(component, at, check.Errors);
        }
    }

    /// <summary>Every component with its path, those within others too.</summary>
    public static IEnumerable<(JsonObject Component, string Path)> Walk(JsonArray components, string path, int depth)
    {
        for (var at = 0; at < components.Count && depth < 8; at++)
        {
            if (components[at] is not JsonObject component)
            {
                continue;
            }

            var here = ShapeCheck.Join(path, $"{at}");
            yield return (component, here);
            foreach (var single in new[] { "accessory", "component" }.Where(name => component[name] is JsonObject))
            {
                yield return ((JsonObject)component[single]!, ShapeCheck.Join(here, single));
            }

            foreach (var inner in component["components"] is JsonArray list ? Walk(list, ShapeCheck.Join(here, "components"), depth + 1) : [])
            {
                yield return inner;
            }
        }
    }

    private static void CheckCounts(JsonArray components, List<(JsonObject Component, string Path)> all, bool isV2, string path, FormErrors errors)
    {
        if (!isV2 && components.Count > MaxRows)
        {
            errors.AddBadLength(path, 0, MaxRows);
        }

        if (all.Count > MaxComponents)
        {
            errors.Add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components in the message cannot exceed {MaxComponents}");
        }

        if (all.Where(one => one.Component.Number("type") == ComponentType.TextDisplay).Sum(one => one.Component.Text("content")?.Length ?? 0) > LongestText)
        {
            errors.Add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total displayable text size in the message cannot exceed {LongestText}");
        }
    }

    private static void CheckIds(List<(JsonObject Component, string Path)> all, FormErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (component, path) in all)
        {
            if (component.Text("custom_id") is { } id && !seen.Add(id))
            {
                errors.Add(ShapeCheck.Join(path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }
    }

    // A menu fills its row.
    private static void CheckRow(JsonObject row, string path, FormErrors errors)
    {
        if (row.Number("type") == ComponentType.ActionRow && row["components"] is JsonArray { Count: > 1 } inner
            && inner.Any(one => ComponentType.IsSelect(one.Number("type"))))
        {
            errors.Add(ShapeCheck.Join(path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }
    }

    private static void CheckButton(JsonObject button, string path, FormErrors errors)
    {
        if (button.Number("type") != ComponentType.Button)
        {
            return;
        }

        var hasId = button["custom_id"] is not null;
        var hasUrl = button["url"] is not null;
        if (button.Number("style") == 5 && (!hasUrl || hasId))
        {
            errors.Add(path, hasUrl ? "BUTTON_COMPONENT_CUSTOM_ID_AND_URL" : "BUTTON_COMPONENT_URL_REQUIRED", hasUrl ? "A custom id and url cannot both be specified" : "A url is required");
        }

        if (button.Number("style") is >= 1 and <= 4 && (!hasId || hasUrl))
        {
            errors.Add(path, hasId ? "BUTTON_COMPONENT_CUSTOM_ID_AND_URL" : "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", hasId ? "A custom id and url cannot both be specified" : "A custom id is required");
        }

        if (button.Number("style") != 6 && string.IsNullOrEmpty(button.Text("label")) && button["emoji"] is null)
        {
            errors.Add(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button must have a label or an emoji");
        }
    }

    private static void CheckSelect(JsonObject select, string path, FormErrors errors)
    {
        if (select.Number("type") != ComponentType.StringSelect || select["options"] is not JsonArray options)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < options.Count; at++)
        {
            if (options[at].Text("value") is { } value && !seen.Add(value))
            {
                errors.Add($"{path}.options.{at}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }

        var most = select.Number("max_values") ?? 1;
        if (most > options.Count)
        {
            errors.Add(ShapeCheck.Join(path, "max_values"), "BASE_TYPE_MAX", $"max_values must be at most the number of options ({options.Count}).");
        }

        if ((select.Number("min_values") ?? 1) > most)
        {
            errors.Add(ShapeCheck.Join(path, "min_values"), "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", "min_values must not be above max_values.");
        }
    }
}
