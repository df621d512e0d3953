using System.Text.Json.Nodes;

namespace DigestBot.Benchmarks.Chat;

/// <summary>Reads at the loopback's control endpoints what a load run came to, and whether that is as it should be.</summary>
internal sealed class DiscordLoadReport
{
    private const int WantedMs = 500;

    /// <summary>The interactions that were made.</summary>
    public required List<string> Asked { get; init; }

    /// <summary>The channels that were to get a digest.</summary>
    public required List<string> Channels { get; init; }

    /// <summary>How often the connection was cut.</summary>
    public required int Cuts { get; init; }

    /// <summary>How long all digests took.</summary>
    public required TimeSpan PostedAfter { get; init; }

    /// <summary>Whether nothing is waited for any more.</summary>
    public static bool IsAllAnswered(JsonNode interactions) => interactions.AsArray().All(one => one!["answers"]!.GetValue<int>() > 0);

    /// <summary>Writes the figures; whether all of them are right.</summary>
    public async Task<bool> WriteAsync(LoopbackProcess discord)
    {
        var state = await discord.SeeAsync("state");
        return await AreCommandsRightAsync(discord) & AreDigestsRight(state["messages"]!.AsArray()) & IsTrafficRight((await discord.SeeAsync("log")).AsArray(), state);
    }

    private async Task<bool> AreCommandsRightAsync(LoopbackProcess discord)
    {
        var all = (await discord.SeeAsync("interactions")).AsArray().ToDictionary(one => one!["id"]!.GetValue<string>(), one => one!, StringComparer.Ordinal);
        var asked = Asked.Select(id => all[id]).ToList();
        var times = asked.Select(one => one["callbackMs"]?.GetValue<double>()).OfType<double>().Order().ToList();
        var missed = asked.Where(one => !one["live"]!.GetValue<bool>()).Select(one => one["callbackMs"]?.GetValue<double>()).OfType<double>().Order().ToList();
        var once = asked.Count(one => one["answers"]!.GetValue<int>() == 1);
        Console.WriteLine($"{asked.Count} commands: {times.Count} acknowledged, {once} answered once, {asked.Count(one => one["answers"]!.GetValue<int>() > 1)} more than once");
        Console.WriteLine($"acknowledged after {At(times, 0.5):0.0} ms (p50), {At(times, 0.99):0.0} ms (p99), {At(times, 1):0.0} ms (most)");
        Console.WriteLine($"{missed.Count} of them were given while the connection was down: {At(missed, 0.5):0.0} ms (p50), {At(missed, 0.99):0.0} ms (p99), {At(missed, 1):0.0} ms (most)");
        return times.Count == asked.Count && once == asked.Count && At(times, 0.99) < WantedMs;
    }

    // All channels follow the same sources, so the digests have the same words.
    private bool AreDigestsRight(JsonArray messages)
    {
        var texts = messages.ToLookup(message => message!["channel_id"]!.GetValue<string>(), message => string.Join('\n', TextsOf(message!["components"]!)), StringComparer.Ordinal);
        var digests = Channels.Select(channel => string.Join("\n\n", texts[channel])).ToList();
        var whole = digests.GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).First();
        var parts = Channels.Select(channel => texts[channel].Count()).Distinct().Order().ToList();
        Console.WriteLine($"{whole.Count()} of {Channels.Count} channels have the same digest of {whole.Key.Length} characters in {string.Join(" or ", parts)} message(s); all of them after {PostedAfter.TotalSeconds:0.0} s");
        return whole.Count() == Channels.Count && whole.Key.Length > 0;
    }

    private bool IsTrafficRight(JsonArray log, JsonNode state)
    {
        var limited = log.Count(request => request!["status"]!.GetValue<int>() == 429);
        var violations = state["violations"]!.AsArray();
        Console.WriteLine($"{log.Count} requests, {limited} answered 429; {Cuts} cuts, {state["resumes"]!.AsArray().Count} resumes, {state["identifies"]!.AsArray().Count} new sessions; {violations.Count} violations");
        foreach (var group in violations.GroupBy(violation => violation!["what"]!.GetValue<string>(), StringComparer.Ordinal))
        {
            Console.WriteLine($"  {group.Count()} x {group.Key}: {group.First()!.ToJsonString()}");
        }

        foreach (var group in log.Where(request => request!["status"]!.GetValue<int>() >= 400).GroupBy(request => $"{request!["status"]} {request["method"]} {string.Join('/', request["path"]!.GetValue<string>().Split('/').Take(5))}", StringComparer.Ordinal).Take(10))
        {
            Console.WriteLine($"  {group.Count()} x {group.Key}");
        }

        return limited == 0 && violations.Count == 0;
    }

    private static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(TextsOf),
        JsonObject part => (part["content"] is { } text ? [text.GetValue<string>()] : Enumerable.Empty<string>()).Concat(TextsOf(part["components"])),
        _ => [],
    };

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, part * sorted.Count)];
}
