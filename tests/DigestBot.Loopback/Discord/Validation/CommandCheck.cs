using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Discord.Validation;

/// <summary>Checks commands that are registered (Discord: Application Commands).</summary>
internal static partial class CommandCheck
{
    private const int LargestCommand = 8000;

    /// <summary>Checks one command.</summary>
    public static ShapeCheck Of(JsonNode? command, string path)
    {
        var check = new ShapeCheck();
        if (command is null)
        {
            check.Errors.AddRequired(path);
            return check;
        }

        check.Check(CommandShapes.Command, command, path);
        if (command is JsonObject body)
        {
            CheckKind(body, path, check.Errors);
            CheckOptions(body, path, 0, check.Errors);
            if (SizeOf(body) > LargestCommand)
            {
                check.Errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({LargestCommand})");
            }
        }

        return check;
    }

    private static void CheckKind(JsonObject command, string path, FormErrors errors)
    {
        var isSlash = (command.Number("type") ?? 1) == 1;
        if (isSlash)
        {
            CheckName(command.Text("name"), path, errors);
            if (string.IsNullOrEmpty(command.Text("description")))
            {
                errors.AddRequired(ShapeCheck.Join(path, "description"));
            }

            return;
        }

        if (!string.IsNullOrEmpty(command.Text("description")))
        {
            errors.Add(ShapeCheck.Join(path, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu commands cannot have description");
        }

        if (command["options"] is JsonArray { Count: > 0 })
        {
            errors.Add(ShapeCheck.Join(path, "options"), "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options");
        }
    }

    private static void CheckName(string? name, string path, FormErrors errors)
    {
        if (name is not null && (!Name().IsMatch(name) || name.Any(char.IsUpper)))
        {
            errors.Add(ShapeCheck.Join(path, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void CheckOptions(JsonObject holder, string path, int depth, FormErrors errors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var optionalSeen = false;
        var kinds = holder.Objects("options").Select(option => OptionType.IsNest(option.Number("type"))).Distinct().Count();
        if (kinds > 1)
        {
            errors.Add(ShapeCheck.Join(path, "options"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }

        var at = -1;
        foreach (var option in holder["options"] as JsonArray ?? [])
        {
            var here = ShapeCheck.Join(path, $"options.{++at}");
            if (option is not JsonObject body)
            {
                continue;
            }

            CheckName(body.Text("name"), here, errors);
            if (body.Text("name") is { } name && !names.Add(name))
            {
                errors.Add(ShapeCheck.Join(here, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", "Option name must be unique");
            }

            if (body.Flag("required") && optionalSeen)
            {
                errors.Add(here, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            optionalSeen |= !body.Flag("required");
            CheckNesting(body, here, depth, errors);
            OptionCheck.CheckValues(body, here, errors);
        }
    }

    private static void CheckNesting(JsonObject option, string path, int depth, FormErrors errors)
    {
        var type = option.Number("type");
        if ((type == OptionType.Group && depth > 0) || (type == OptionType.Subcommand && depth > 1))
        {
            errors.Add(ShapeCheck.Join(path, "type"), "APPLICATION_COMMAND_OPTIONS_NESTING_INVALID", "Sub-commands nest as command, group, sub-command only");
        }
        else if (OptionType.IsNest(type))
        {
            // Within a sub-command no other may stand.
            CheckOptions(option, path, type == OptionType.Group ? 1 : 2, errors);
        }
    }

    // The longest wording of each field counts.
    private static int SizeOf(JsonObject holder) =>
        Longest(holder, "name") + Longest(holder, "description")
        + holder.Objects("choices").Sum(choice => Longest(choice, "name") + (choice["value"].AsText() ?? choice["value"].ToText()).Length)
        + holder.Objects("options").Sum(SizeOf);

    private static int Longest(JsonObject holder, string field) =>
        Math.Max(
            holder.Text(field)?.Length ?? 0,
            (holder[$"{field}_localizations"] as JsonObject ?? []).Max(wording => (int?)wording.Value.AsText()?.Length) ?? 0);

    // "who-said", "zitat"; .NET knows no scripts, so Devanagari and Thai are named by their blocks.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
