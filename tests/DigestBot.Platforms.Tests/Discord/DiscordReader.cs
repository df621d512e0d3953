using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Discord;
using DigestBot.Loopback.Discord;
using DigestBot.Testing;

namespace DigestBot.Platforms.Tests.Discord;

/// <summary>Gives commands at a loopback Discord, where their text is typed into options, and reads the messages.</summary>
internal sealed partial class DiscordReader(DiscordLoopback discord) : Reader
{
    private string lastMessage = "";
    private Answer last = new("", new Dictionary<string, string>(StringComparer.Ordinal));

    public override string Name => "Discord";

    public static async Task<Reader> OpenAsync()
    {
        var discord = await DiscordLoopback.StartAsync(0, new DiscordLoopbackOptions());
        var reader = new DiscordReader(discord);
        await reader.StartAsync(new WaitingStream(), TextWriter.Null, new DiscordOptions { Token = "loopback-token", ApiBaseUrl = $"{discord.Root}api/v10" });
        while (discord.LiveSessions == 0 || discord.Control("GET", "state", null)["commands"]!.AsArray().Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancel);
        }

        await reader.PostDigestAsync(new ChannelId(DiscordPlatform.PlatformName, discord.ChannelId));
        return reader;
    }

    public override Task<Answer> SayAsync(string command) => DoAsync(ScriptOf(command));

    public override Task<Answer> PressAsync(string label) => DoAsync(new JsonObject
    {
        ["type"] = 3,
        ["target"] = lastMessage,
        ["custom_id"] = last.Steps.First(step => step.Key == label || (label.Length == 1 && step.Key.EndsWith(label, StringComparison.Ordinal))).Value,
        ["permissions"] = "32",
    });

    public override async Task<Answer> ShareAsync(string command)
    {
        await SayAsync(command);
        return await PressAsync("Share to channel");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Assert.Empty(discord.Violations.Select(violation => violation.ToJsonString()));
        await discord.DisposeAsync();
    }

    // Who may manage the server, as everybody at a console may.
    private JsonObject ScriptOf(string line)
    {
        Assert.True(CommandText.TryRead(line, default, out var request));
        var forms = Router.Commands.First(command => command.Name == request.Name).Forms;
        var word = request.Text.Split(' ')[0];
        var form = forms.FirstOrDefault(form => form.Action.Length > 0 && form.Action == word) ?? forms.First(form => form.Action.Length == 0 || form.Action == "now");
        var text = form.Action == word ? request.Text[word.Length..].Trim() : request.Text;
        var values = text.Length > 0 ? new JsonObject { [form.Options.First(option => option.IsMain).Name] = text } : [];
        return new JsonObject { ["name"] = request.Name, ["options"] = form.Action.Length > 0 ? new JsonObject { [form.Action] = values } : values, ["permissions"] = "32" };
    }

    private async Task<Answer> DoAsync(JsonObject script)
    {
        var sent = discord.Interact(script);
        Assert.True(sent["id"] is not null, sent.ToJsonString());
        var whole = await WholeAsync((string)sent["id"]!);
        lastMessage = (string?)(whole["message"] ?? whole["followups"]?[0])?["id"] ?? lastMessage;
        return last = Read(discord.Messages(discord.ChannelId).Single(message => (string)message["id"]! == lastMessage));
    }

    // A press that is to change its message is answered when it is changed.
    private async Task<JsonObject> WholeAsync(string interaction)
    {
        const int toBeChanged = 6;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var whole = await discord.SettledAsync(interaction, patience.Token);
        while ((int)whole["callback"]!["type"]! == toBeChanged && whole["edits"] is null && whole["followups"] is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
            whole = discord.Control("GET", $"interaction/{interaction}", null).AsObject();
        }

        return whole;
    }

    private static Answer Read(JsonObject message)
    {
        var parts = Walk(message["components"]!.AsArray()).ToList();
        var lines = parts.Where(part => (int)part["type"]! == 10).SelectMany(part => ((string)part["content"]!).Split('\n')).Select(WithoutMarkdown);
        var steps = parts.Where(part => (int)part["type"]! == 2).DistinctBy(part => (string)part["label"]!).ToDictionary(part => (string)part["label"]!, part => (string)part["custom_id"]!, StringComparer.Ordinal);
        return new Answer(Plain.Of(lines), steps);
    }

    private static IEnumerable<JsonObject> Walk(JsonArray parts) =>
        parts.OfType<JsonObject>().SelectMany(part => part["components"] is JsonArray inner ? Walk(inner).Prepend(part) : [part]);

    private static string WithoutMarkdown(string line)
    {
        line = Times().Replace(Link().Replace(Beginning().Replace(line, ""), "${label}"), Date);
        return LongMonth().Replace(Escaped().Replace(Marks().Replace(line, "${before}"), "${letter}"), found => DateTime.Parse(found.Value, CultureInfo.InvariantCulture).ToString("d MMM yyyy", CultureInfo.InvariantCulture));
    }

    private static string Date(Match time) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(time.Groups["at"].Value, CultureInfo.InvariantCulture)).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    // "### ", "-# ", "> ", "- "
    [GeneratedRegex(@"^(#{1,3}|-#|>|-) ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();

    // [Averin Gazette](https://averingazette.example/2026)
    [GeneratedRegex(@"(?<!\\)\[(?<label>(\\.|[^\]\\])*)\]\(https?://[^)\s]+\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    // <t:1795500000:D>
    [GeneratedRegex(@"<t:(?<at>\d+):[a-zA-Z]>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();

    // **bold**, *italic*, ~~struck~~, `code`; not what is escaped
    [GeneratedRegex(@"(?<before>^|[^\\])(\*{1,2}|~~|`)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\(?<letter>[^a-zA-Z0-9\s])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();

    // Discord writes a whole month's name where it is given a time; a day alone is written alike.
    [GeneratedRegex(@"\b\d{1,2} (January|February|March|April|June|July|August|September|October|November|December) \d{4}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongMonth();
}
