using System.Text.Json;
using DigestBot.Testing;

namespace DigestBot.Discord.Tests;

/// <summary>Holds requests against Discord's own description of its API.</summary>
internal sealed class OpenApi
{
    private readonly JsonElement root;

    private OpenApi(JsonElement root) => this.root = root;

    /// <summary>The description; skips the test where it is missing.</summary>
    public static OpenApi Load()
    {
        var path = Path.Combine(Repository.Shared, "protocol", "data", "discord-openapi-subset.json");
        Assert.SkipUnless(File.Exists(path), "Discord's description of its API is not beside the repository.");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new OpenApi(document.RootElement.Clone());
    }

    /// <summary>What is wrong with a request, unknown keys included; empty where nothing is.</summary>
    public IReadOnlyList<string> Problems(string name, string body)
    {
        var (method, path) = (name[..name.IndexOf(' ', StringComparison.Ordinal)], name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('?')[0]);
        var found = root.GetProperty("paths").EnumerateObject().FirstOrDefault(entry => Fits(entry.Name, path));
        if (found.Value.ValueKind != JsonValueKind.Object || !found.Value.TryGetProperty(method.ToLowerInvariant(), out var operation))
        {
            return [$"{name}: no such call"];
        }

        if (!operation.TryGetProperty("requestBody", out var wanted))
        {
            return body.Length == 0 ? [] : [$"{name}: takes no body"];
        }

        using var sent = JsonDocument.Parse(body);
        return [.. Check(wanted.GetProperty("content").GetProperty("application/json").GetProperty("schema"), sent.RootElement, "$")];
    }

    private static bool Fits(string template, string path)
    {
        var (wanted, given) = (template.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == Uri.UnescapeDataString(pair.Second));
    }

    private List<string> Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            return root.GetProperty("components").GetProperty("schemas").TryGetProperty(name, out var named) ? Check(named, value, at) : [];
        }

        var problems = new List<string>();
        foreach (var choice in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(choice, out var choices))
            {
                problems.AddRange(choices.EnumerateArray().Select(one => Check(one, value, at)).MinBy(found => found.Count) ?? []);
            }
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            problems.AddRange(all.EnumerateArray().SelectMany(one => Check(one, value, at)));
        }

        problems.AddRange(CheckValue(schema, value, at));
        return problems;
    }

    private IEnumerable<string> CheckValue(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("type", out var type) && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => Is(one.GetString()!, value)) : Is(type.GetString()!, value)))
        {
            return [$"{at}: is no {type}"];
        }

        if ((schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            || (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))))
        {
            return [$"{at}: {value} is none of the values"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => CheckSize(schema, value.GetString()!.Length, at, "Length"),
            JsonValueKind.Number => CheckNumber(schema, value.GetDouble(), at),
            JsonValueKind.Array => CheckSize(schema, value.GetArrayLength(), at, "Items").Concat(CheckItems(schema, value, at)),
            JsonValueKind.Object => CheckMembers(schema, value, at),
            _ => [],
        };
    }

    private IEnumerable<string> CheckItems(JsonElement schema, JsonElement value, string at) =>
        schema.TryGetProperty("items", out var item) ? value.EnumerateArray().Index().SelectMany(one => Check(item, one.Item, $"{at}[{one.Index}]")) : [];

    private IEnumerable<string> CheckMembers(JsonElement schema, JsonElement value, string at)
    {
        var hasMembers = schema.TryGetProperty("properties", out var members);
        var hasOthers = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object;
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var missing in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
            {
                yield return $"{at}: {missing} is missing";
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            if (hasMembers && members.TryGetProperty(member.Name, out var known))
            {
                foreach (var problem in Check(known, member.Value, $"{at}.{member.Name}"))
                {
                    yield return problem;
                }
            }
            else if (hasOthers)
            {
                foreach (var problem in Check(others, member.Value, $"{at}.{member.Name}"))
                {
                    yield return problem;
                }
            }
            else if (hasMembers)
            {
                yield return $"{at}.{member.Name}: unknown";
            }
        }
    }

    private static IEnumerable<string> CheckSize(JsonElement schema, int size, string at, string unit)
    {
        if (schema.TryGetProperty($"min{unit}", out var least) && size < least.GetInt32())
        {
            yield return $"{at}: {size} is too few";
        }

        if (schema.TryGetProperty($"max{unit}", out var most) && size > most.GetInt32())
        {
            yield return $"{at}: {size} is too many";
        }
    }

    private static IEnumerable<string> CheckNumber(JsonElement schema, double number, string at)
    {
        if ((schema.TryGetProperty("minimum", out var least) && number < least.GetDouble()) || (schema.TryGetProperty("maximum", out var most) && number > most.GetDouble()))
        {
            yield return $"{at}: {number} is out of range";
        }
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
