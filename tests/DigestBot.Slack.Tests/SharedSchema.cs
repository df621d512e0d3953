using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Slack.Payloads;
using DigestBot.Testing;

namespace DigestBot.Slack.Tests;

/// <summary>The schemas beside the repository; tests that need them are skipped where they are missing.</summary>
internal static class SharedSchema
{
    public const string Missing = "needs shared/protocol/data beside the repository";

    private static string Folder => Path.Combine(Repository.Shared, "protocol", "data");

    public static bool IsThere => Directory.Exists(Folder);

    public static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!.AsObject();

    /// <summary>The arguments that a method of the Web API knows.</summary>
    public static HashSet<string> ArgumentsOf(string method) => [.. Methods.Value[method]!["args"]!.AsObject().Select(argument => argument.Key)];

    private static Lazy<JsonObject> Methods { get; } = new(() => Read("slack-methods.json"));

    /// <summary>What Block Kit has against a message's blocks.</summary>
    public static IReadOnlyList<string> ProblemsOf(SlackMessage message) =>
        Blocks.Value.Problems(JsonNode.Parse(JsonSerializer.Serialize(message.Blocks, SlackJson.Default.IReadOnlyListBlock)));

    private static Lazy<SchemaCheck> Blocks { get; } = new(() => new SchemaCheck(Read("blockkit.schema.json")));
}
