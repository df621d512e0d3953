using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DigestBot.Testing.Slack;

/// <summary>Checks JSON by the part of JSON Schema (https://json-schema.org/draft-07) that the schemas beside the repository use.</summary>
public sealed class SchemaCheck(JsonObject root)
{
    /// <summary>What is wrong, a line each; nothing where the value is as it should be.</summary>
    public IReadOnlyList<string> Problems(JsonNode? value)
    {
        var problems = new List<string>();
        Check(value, root, "$", problems);
        return problems;
    }

    private void Check(JsonNode? value, JsonObject given, string at, List<string> problems)
    {
        var schema = given["$ref"] is { } reference ? Resolved(reference.GetValue<string>()) : given;
        foreach (var (keyword, rule) in schema)
        {
            var problem = keyword switch
            {
                "type" => IsOfType(value, rule!) ? null : $"is not of type {rule!.ToJsonString()}",
                "const" => JsonNode.DeepEquals(value, rule) ? null : $"is not {rule!.ToJsonString()}",
                "enum" => rule!.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)) ? null : $"is none of {rule.ToJsonString()}",
                "minLength" => value is JsonValue && TextOf(value) is { } text && text.Length < Number(rule) ? "is too short" : null,
                "maxLength" => value is JsonValue && TextOf(value) is { } text && text.Length > Number(rule) ? $"is longer than {rule}" : null,
                "pattern" => TextOf(value) is { } text && !Regex.IsMatch(text, rule!.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)) ? $"does not match {rule}" : null,
                "minItems" => value is JsonArray array && array.Count < Number(rule) ? "has too few items" : null,
                "maxItems" => value is JsonArray array && array.Count > Number(rule) ? $"has more than {rule} items" : null,
                "minProperties" => value is JsonObject members && members.Count < Number(rule) ? "has too few members" : null,
                "maxProperties" => value is JsonObject members && members.Count > Number(rule) ? "has too many members" : null,
                "minimum" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && value.GetValue<double>() < Number(rule) ? "is too small" : null,
                "maximum" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && value.GetValue<double>() > Number(rule) ? "is too large" : null,
                "required" => value is JsonObject members && rule!.AsArray().FirstOrDefault(name => !members.ContainsKey(name!.GetValue<string>())) is { } missing ? $"lacks {missing}" : null,
                "oneOf" => rule!.AsArray().Count(choice => IsValid(value, choice!.AsObject())) == 1 ? null : $"fits not exactly one: {Nearest(value, rule.AsArray(), at)}",
                "anyOf" => rule!.AsArray().Any(choice => IsValid(value, choice!.AsObject())) ? null : "fits none of the choices",
                "not" => IsValid(value, rule!.AsObject()) ? "is what it must not be" : null,
                "if" => IsValid(value, rule!.AsObject()) && schema["then"] is JsonObject then && !IsValid(value, then) ? Nearest(value, [then.DeepClone()], at) : null,
                _ => null,
            };
            if (problem is not null)
            {
                problems.Add($"{at} {problem}");
            }
        }

        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            Check(value, part!.AsObject(), at, problems);
        }

        CheckMembers(value, schema, at, problems);
        if (value is JsonArray items && schema["items"] is JsonObject rules)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Check(items[i], rules, $"{at}[{i}]", problems);
            }
        }
    }

    private void CheckMembers(JsonNode? value, JsonObject schema, string at, List<string> problems)
    {
        if (value is not JsonObject members)
        {
            return;
        }

        foreach (var (name, member) in members)
        {
            if (schema["properties"]?[name] is JsonObject known)
            {
                Check(member, known, $"{at}.{name}", problems);
            }
            else if (schema["additionalProperties"] is JsonValue allowed && !allowed.GetValue<bool>() && schema["patternProperties"] is null)
            {
                problems.Add($"{at} must not have {name}");
            }
        }
    }

    private bool IsValid(JsonNode? value, JsonObject schema)
    {
        var problems = new List<string>();
        Check(value, schema, "$", problems);
        return problems.Count == 0;
    }

    // The choice with the fewest problems is most likely the one that was meant.
    private string Nearest(JsonNode? value, JsonArray choices, string at)
    {
        List<string>? least = null;
        foreach (var choice in choices)
        {
            var problems = new List<string>();
            Check(value, choice!.AsObject(), at, problems);
            least = least is null || problems.Count < least.Count ? problems : least;
        }

        return string.Join("; ", least ?? []);
    }

    private JsonObject Resolved(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode)root, (node, name) => node[name] ?? throw new InvalidOperationException($"The schema has no {reference}.")).AsObject();

    private static bool IsOfType(JsonNode? value, JsonNode type) =>
        type is JsonArray types ? types.Any(one => IsOfType(value, one!)) : type.GetValue<string>() switch
        {
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => TextOf(value) is not null,
            "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "integer" or "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
            "null" => value is null,
            _ => throw new InvalidOperationException("The schema names a type that the check does not know."),
        };

    private static string? TextOf(JsonNode? value) => value?.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;

    private static double Number(JsonNode? rule) => rule!.GetValue<double>();
}
