using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DigestBot.Core.Platforms;
using DigestBot.Loopback.Slack;
using DigestBot.Loopback.Slack.Control;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Slack.Workspace;
using DigestBot.Slack;
using DigestBot.Testing;
using DigestBot.Testing.Slack;

namespace DigestBot.Platforms.Tests.Slack;

/// <summary>Gives commands at a loopback Slack and reads the blocks of what is answered.</summary>
internal sealed partial class SlackReader(SlackLoopback slack) : Reader
{
    private Answer last = new("", new Dictionary<string, string>(StringComparer.Ordinal));

    public override string Name => "Slack";

    public static async Task<Reader> OpenAsync()
    {
        var slack = await SlackLoopback.StartAsync(0);
        var reader = new SlackReader(slack);
        await reader.StartAsync(new WaitingStream(), TextWriter.Null, slack: new SlackOptions { BotToken = "xoxb-loopback", AppToken = "xapp-loopback", ApiBaseUrl = slack.Api.AbsoluteUri });
        await slack.UntilAsync(() => slack.LiveConnections > 0, Cancel);
        await reader.PostDigestAsync(new ChannelId(SlackPlatform.PlatformName, $"{SlackIds.Team}/{SlackIds.News}"));
        return reader;
    }

    public override Task<Answer> SayAsync(string command)
    {
        var (name, text) = command.Split(' ', 2) is [var first, var rest] ? (first, rest) : (command, "");
        return AnsweredAsync(slack.Run(name, WebUtility.HtmlEncode(text).Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal)));
    }

    public override Task<Answer> PressAsync(string label) =>
        AnsweredAsync(slack.Press(new Click(last.Steps.First(step => step.Key == label || (label.Length == 1 && step.Key.EndsWith(label, StringComparison.Ordinal))).Value)));

    public override async Task<Answer> ShareAsync(string command)
    {
        await SayAsync(command);
        return await PressAsync("Share to channel");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Assert.Empty(slack.Violations.Select(violation => violation.ToJsonString()));
        Assert.Empty(SlackRecord.Problems(slack.Log.Select(request => (request.Path, request.Body))));
        await slack.DisposeAsync();
    }

    private async Task<Answer> AnsweredAsync(SlackEnvelope sent)
    {
        await slack.UntilAsync(() => sent.Response!.Uses.Count > 0, Cancel);
        return last = Read(sent.Response!.Uses[0].Body!["blocks"]!.AsArray());
    }

    private static Answer Read(JsonArray blocks)
    {
        var buttons = blocks.Where(block => (string)block!["type"]! == "actions").SelectMany(block => block!["elements"]!.AsArray());
        var steps = buttons.DistinctBy(button => (string)button!["text"]!["text"]!).ToDictionary(button => (string)button!["text"]!["text"]!, button => (string)button!["action_id"]!, StringComparer.Ordinal);
        return new Answer(Plain.Of(blocks.SelectMany(block => Lines(block!))), steps);
    }

    private static IEnumerable<string> Lines(JsonNode block) => (string)block["type"]! switch
    {
        "header" => [(string)block["text"]!["text"]!],
        "context" => block["elements"]!.AsArray().Select(element => WebUtility.HtmlDecode(Marked().Replace((string)element!["text"]!, "${text}"))),
        "rich_text" => block["elements"]!.AsArray().SelectMany(part => RichLines(part!)),
        _ => [],
    };

    private static IEnumerable<string> RichLines(JsonNode part) => (string)part["type"]! == "rich_text_list"
        ? part["elements"]!.AsArray().SelectMany(item => RichLines(item!))
        : [string.Concat(part["elements"]!.AsArray().Select(leaf => (string?)leaf!["text"] ?? (string?)leaf["fallback"] ?? ""))];

    // <!date^1795500000^{date_short}|24 Nov 2026>
    [GeneratedRegex(@"<!date\^[^|>]*\|(?<text>[^>]*)>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();
}
