using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack;
using DigestBot.Slack.Payloads;
using DigestBot.Testing.Slack;

namespace DigestBot.Slack.Tests;

/// <summary>Holds messages and requests against the schemas beside the repository; tests that need them are skipped where they are missing.</summary>
internal static class SharedSchema
{
    public const string Missing = "needs shared/protocol/data beside the repository";

    public static bool IsThere => SlackRecord.IsThere;

    /// <summary>The arguments that a method of the Web API knows.</summary>
    public static HashSet<string> ArgumentsOf(string method) => [.. SlackRecord.Read("slack-methods.json")[method]!["args"]!.AsObject().Select(argument => argument.Key)];

    /// <summary>What Block Kit has against a message's blocks.</summary>
    public static IReadOnlyList<string> ProblemsOf(SlackMessage message) => SlackRecord.ProblemsOf(JsonNode.Parse(JsonSerializer.Serialize(message.Blocks, SlackJson.Default.IReadOnlyListBlock)));

    /// <summary>What Slack's tables have against the requests that a loopback has kept.</summary>
    public static IReadOnlyList<string> ProblemsOf(SlackLoopback slack) => SlackRecord.Problems(slack.Log.Select(request => (request.Path, request.Body)));
}
