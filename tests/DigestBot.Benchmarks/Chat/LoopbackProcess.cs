using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DigestBot.Benchmarks.Chat;

/// <summary>A loopback Discord in a process of its own, so that what is measured here is the bot's.</summary>
internal sealed class LoopbackProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private LoopbackProcess(Process process, Uri root)
    {
        this.process = process;
        Root = root;
        client = new HttpClient { BaseAddress = new Uri(root, "_control/") };
    }

    /// <summary>Where it listens.</summary>
    public Uri Root { get; }

    /// <summary>How much processor time it took so far.</summary>
    public TimeSpan Work
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<LoopbackProcess> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "digestbot-loopback.dll"), "discord"]) { UseShellExecute = false, RedirectStandardOutput = true };
        var started = Process.Start(start)!;
        var line = await started.StandardOutput.ReadLineAsync() ?? "";
        return new LoopbackProcess(started, new Uri(line.Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal)).TrimEnd('.')));
    }

    /// <summary>What a control endpoint shows.</summary>
    public async Task<JsonNode> SeeAsync(string path) => (await client.GetFromJsonAsync<JsonNode>(path))!;

    /// <summary>Has a control endpoint do something; null where it says that it cannot.</summary>
    public async Task<JsonNode?> DoAsync(string path, JsonObject script)
    {
        using var answer = await client.PostAsJsonAsync(path, script);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonNode>() : null;
    }

    public void Dispose()
    {
        client.Dispose();
        process.Kill();
        process.Dispose();
    }
}
