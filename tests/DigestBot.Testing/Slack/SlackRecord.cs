using System.Text.Json.Nodes;

namespace DigestBot.Testing.Slack;

/// <summary>
/// Holds what was sent to Slack against the table of its methods and the schema of its blocks, which lie beside the repository; nothing is
/// held against them where they are missing.
/// </summary>
public static class SlackRecord
{
    private const string ApiPath = "/api/";

    /// <summary>Where the table and the schemas are.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Shared, "protocol", "data");

    /// <summary>Whether they are there.</summary>
    public static bool IsThere => Directory.Exists(Folder);

    private static Lazy<JsonObject> Methods { get; } = new(() => Read("slack-methods.json"));

    private static Lazy<SchemaCheck> Blocks { get; } = new(() => new SchemaCheck(Read("blockkit.schema.json")));

    /// <summary>A table or schema by its file's name.</summary>
    public static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!.AsObject();

    /// <summary>What Block Kit has against blocks.</summary>
    public static IReadOnlyList<string> ProblemsOf(JsonNode? blocks) => Blocks.Value.Problems(blocks);

    /// <summary>What is wrong with requests, by path and body: a method or argument that Slack does not know, one that is missing, blocks that it would not show.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<(string Path, JsonNode? Body)> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return IsThere ? [.. requests.SelectMany(request => Problems(request.Path, request.Body as JsonObject ?? []))] : [];
    }

    private static IEnumerable<string> Problems(string path, JsonObject body)
    {
        foreach (var problem in path.StartsWith(ApiPath, StringComparison.Ordinal) ? OfCall(path[ApiPath.Length..], body) : [])
        {
            yield return $"{path}: {problem}";
        }

        foreach (var blocks in BlocksIn(body).Where(blocks => blocks is not JsonArray { Count: 0 }))
        {
            foreach (var problem in ProblemsOf(blocks))
            {
                yield return $"{path}: blocks: {problem}";
            }
        }
    }

    private static IEnumerable<string> OfCall(string method, JsonObject body)
    {
        if (Methods.Value[method]?["args"] is not JsonObject known)
        {
            return ["there is no such method"];
        }

        var unknown = body.Where(argument => argument.Key != "token" && !known.ContainsKey(argument.Key)).Select(argument => $"there is no argument {argument.Key}");
        var missing = known.Where(argument => argument.Value!["req"]!.GetValue<bool>() && !body.ContainsKey(argument.Key)).Select(argument => $"{argument.Key} is missing");
        return unknown.Concat(missing);
    }

    // In a form they are JSON within a text. A view's own are checked where it is made, for it may hold what a message may not.
    private static IEnumerable<JsonNode?> BlocksIn(JsonObject body)
    {
        if (body["blocks"] is { } blocks)
        {
            yield return Parsed(blocks);
        }

        foreach (var unfurl in Parsed(body["unfurls"]) as JsonObject ?? [])
        {
            yield return unfurl.Value?["blocks"]?.DeepClone();
        }
    }

    private static JsonNode? Parsed(JsonNode? given) => given is JsonValue text && text.TryGetValue<string>(out var json) ? JsonNode.Parse(json) : given?.DeepClone();
}
