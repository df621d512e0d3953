using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace DigestBot.Testing.Schemas;

/// <summary>
/// Holds requests against Discord's own description of its API (https://github.com/discord/discord-api-spec), and is stricter in one
/// thing: keys that no schema declares are wrong.
/// </summary>
public sealed class DiscordApi
{
    /// <summary>Why tests that need the description are skipped where it is missing.</summary>
    public const string Missing = "needs Discord's description of its API, which is not beside the repository";

    private const string Schemas = "#/components/schemas/";
    private const string Definitions = "#/$defs/";

    private static readonly EvaluationOptions Judging = new() { OutputFormat = OutputFormat.Flag };
    private static readonly EvaluationOptions Listing = new() { OutputFormat = OutputFormat.List };
    private static readonly Lazy<DiscordApi?> Read = new(() => File.Exists(FilePath) ? new DiscordApi(JsonNode.Parse(File.ReadAllText(FilePath))!) : null);

    private readonly List<(string Method, string[] Path, Lazy<JsonSchema?> Body)> calls;

    private DiscordApi(JsonNode description)
    {
        var definitions = (JsonObject)description["components"]!["schemas"]!;
        Close(description);
        calls = [.. from path in description["paths"]!.AsObject()
                    from call in path.Value!.AsObject()
                    where call.Value is JsonObject
                    select (call.Key.ToUpperInvariant(), path.Key.Trim('/').Split('/'), new Lazy<JsonSchema?>(() => BodyOf(call.Value!, definitions)))];
    }

    /// <summary>The description; null where it is not beside the repository.</summary>
    public static DiscordApi? Known => Read.Value;

    private static string FilePath => Path.Combine(Repository.Shared, "protocol", "data", "discord-openapi-subset.json");

    /// <summary>What is wrong with a request ("POST", "channels/1/messages"), a line each; empty where nothing is, or for a call without a body.</summary>
    public IReadOnlyList<string> Problems(string method, string path, JsonNode? body)
    {
        if (body is null)
        {
            return [];
        }

        var parts = path.Trim('/').Split('?')[0].Split('/');
        if (calls.FirstOrDefault(call => call.Method == method && Fits(call.Path, parts)).Body?.Value is not { } schema)
        {
            return [$"{method} {path}: no such call takes a body"];
        }

        var element = JsonSerializer.SerializeToElement(body);
        if (schema.Evaluate(element, Judging).IsValid)
        {
            return [];
        }

        var found = schema.Evaluate(element, Listing);
        return [.. (found.Details ?? []).SelectMany(one => (one.Errors ?? []).Select(error => $"{method} {path}: {one.InstanceLocation} {error.Value} ({one.EvaluationPath})"))];
    }

    private static bool Fits(string[] template, string[] given) =>
        template.Length == given.Length && template.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == Uri.UnescapeDataString(pair.Second));

    private static JsonSchema? BodyOf(JsonNode call, JsonObject definitions)
    {
        if (call["requestBody"]?["content"]?["application/json"]?["schema"] is not JsonObject schema)
        {
            return null;
        }

        var whole = (JsonObject)schema.DeepClone();
        whole["$defs"] = definitions.DeepClone();
        return JsonSchema.FromText(whole.ToJsonString().Replace(Schemas, Definitions, StringComparison.Ordinal));
    }

    // An object with fields of its own takes no others, unless it says so.
    private static void Close(JsonNode? node)
    {
        if (node is JsonObject schema)
        {
            foreach (var (name, inner) in schema.ToList())
            {
                // Discord's own remarks are no keywords.
                if (name.StartsWith("x-", StringComparison.Ordinal))
                {
                    schema.Remove(name);
                }

                Close(inner);
            }

            if (schema["type"]?.GetValueKind() == JsonValueKind.String && schema["properties"] is JsonObject && !schema.ContainsKey("additionalProperties"))
            {
                schema["unevaluatedProperties"] = false;
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Close(item);
            }
        }
    }
}
