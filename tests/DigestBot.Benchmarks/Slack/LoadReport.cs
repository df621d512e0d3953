using System.Globalization;
using System.Text.Json.Nodes;

namespace DigestBot.Benchmarks.Slack;

/// <summary>Says by the loopback's own notes what came of the commands and the digests.</summary>
internal sealed class LoadReport(JsonNode state, JsonArray log, IReadOnlySet<string> sent, IReadOnlyList<string> channels, int storiesEach)
{
    private const double Wanted = 500;

    private readonly List<JsonNode> envelopes = [.. state["envelopes"]!.AsArray().OfType<JsonNode>().Where(envelope => sent.Contains((string)envelope["id"]!))];

    /// <summary>Writes the figures; true where everything is as it should be.</summary>
    public bool Write()
    {
        var acks = envelopes.Select(envelope => (double?)envelope["ack"]?["ms"]).OfType<double>().Order().ToList();
        var asked = envelopes.Where(envelope => envelope["response"] is not null).ToList();
        var answers = asked.Where(envelope => UsesOf(envelope) == 1).Select(envelope => (double)envelope["response"]!["uses"]![0]!["ms"]!).Order().ToList();
        var typed = envelopes.Count(envelope => (string?)envelope["type"] == "interactive");
        var chosen = envelopes.Count(envelope => (string?)envelope["type"] == "interactive" && envelope["ack"]?["payload"]?["options"] is JsonArray { Count: > 0 });
        var (violations, limited) = (state["violations"]!.AsArray(), log.Count(request => request!["limited"] is not null));
        var (whole, doubled) = (channels.Count(channel => HasDigest(channel)), channels.Count(channel => MessagesOf(channel).Count(IsParent) > 1));
        Console.WriteLine($"{sent.Count} sent, {envelopes.Count} known, {acks.Count} acknowledged once (p50 {At(acks, .5)} ms, p99 {At(acks, .99)} ms, most {At(acks, 1)} ms), {envelopes.Count(envelope => envelope["failure"] is not null)} failed");
        Console.WriteLine($"{asked.Count} commands: {answers.Count} answered once (p50 {At(answers, .5)} ms, p99 {At(answers, .99)} ms, most {At(answers, 1)} ms), {asked.Count(envelope => UsesOf(envelope) == 0)} not, {asked.Count(envelope => UsesOf(envelope) > 1)} more than once; {chosen} of {typed} menus got choices");
        Console.WriteLine($"{whole} of {channels.Count} channels have their digest with {storiesEach} in its thread, {doubled} have it twice; {log.Count(request => (string?)request!["path"] == "/api/chat.postMessage")} posts, {limited} answers 429, {(int)state["opens"]!} connections, {violations.Count} violations");
        foreach (var kind in violations.GroupBy(violation => (string)violation!["what"]!, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {kind.Count()} x {kind.First()!.ToJsonString()}");
        }

        return acks.Count == sent.Count && acks[(int)(acks.Count * .99)] < Wanted && answers.Count == asked.Count && chosen == typed && whole == channels.Count && limited == 0 && violations.Count == 0;
    }

    private static int UsesOf(JsonNode envelope) => envelope["response"]!["uses"]!.AsArray().Count;

    private bool HasDigest(string channel)
    {
        var messages = MessagesOf(channel).ToList();
        return messages.Where(IsParent).ToList() is [var parent] && messages.Count(message => (string?)message["thread_ts"] == (string?)parent["ts"] && !IsParent(message)) == storiesEach;
    }

    // Answers are seen by who asked only, or do not come by chat.postMessage.
    private IEnumerable<JsonNode> MessagesOf(string channel) => state["messages"]![channel]!.AsArray().Where(message => message!["metadata"] is not null)!;

    private static bool IsParent(JsonNode message) => message["thread_ts"] is null || (string?)message["thread_ts"] == (string?)message["ts"];

    private static string At(List<double> sorted, double share) =>
        sorted.Count == 0 ? "-" : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)].ToString("0", CultureInfo.InvariantCulture);
}
