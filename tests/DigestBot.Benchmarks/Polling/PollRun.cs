using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DigestBot.Testing.Web;

namespace DigestBot.Benchmarks.Polling;

/// <summary>Runs the real program on many feeds of a loopback site, and measures how long a round takes and how much memory.</summary>
internal sealed class PollRun : IDisposable
{
    private const int EntriesEach = 3;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(12);

    private readonly string folder = Directory.CreateTempSubdirectory("digestbot-poll-").FullName;
    private readonly DateTimeOffset published = TimeProvider.System.GetUtcNow().AddMinutes(-20);
    private readonly int[] visits;
    private int visited;
    private int visitedTwice;
    private int pages;

    private PollRun(int sources) => visits = new int[sources];

    public static async Task<int> RunAsync(int sources)
    {
        using var run = new PollRun(sources);
        await using var site = new LoopbackSite();
        site.Answer = request => run.Answer(site, request);
        run.WriteSettings(site);
        using var program = run.Start();
        await run.MeasureAsync(program);
        program.Kill();
        await program.WaitForExitAsync();
        return 0;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task MeasureAsync(Process program)
    {
        var clock = Stopwatch.StartNew();
        var (first, all) = (TimeSpan.Zero, TimeSpan.Zero);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (visitedTwice < visits.Length && clock.Elapsed < Limit && !program.HasExited && await timer.WaitForNextTickAsync())
        {
            first = first == TimeSpan.Zero && visited == visits.Length ? clock.Elapsed : first;
            all = all == TimeSpan.Zero && pages >= visits.Length * EntriesEach ? clock.Elapsed : all;
            if ((int)clock.Elapsed.TotalSeconds % 15 == 0)
            {
                Console.WriteLine($"{clock.Elapsed.TotalSeconds,5:0} s  {visited} feeds once, {visitedTwice} twice, {pages} pages, {Memory(program, "VmRSS")} MB");
            }
        }

        Console.WriteLine($"{visits.Length} feeds: each read once after {first.TotalSeconds:0} s, {pages} articles after {all.TotalSeconds:0} s, each read twice after {clock.Elapsed.TotalSeconds:0} s; "
            + $"memory {Memory(program, "VmRSS")} MB at the end, {Memory(program, "VmHWM")} MB at most");
    }

    private static int Memory(Process program, string name)
    {
        var line = File.ReadLines($"/proc/{program.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return int.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "digestbot.dll"), "run"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        return Process.Start(start)!;
    }

    private void WriteSettings(LoopbackSite site)
    {
        var settings = new
        {
            DigestBot = new
            {
                Database = "bot.db",
                Sources = Enumerable.Range(0, visits.Length).Select(feed => site.At($"/feed/{feed}").AbsoluteUri),
                Fetch = new { Allow = new[] { "127.0.0.1" }, SecondsBetweenRequests = 0, ParallelPerHost = 32 },
            },
        };
        File.WriteAllBytes(Path.Combine(folder, "appsettings.json"), JsonSerializer.SerializeToUtf8Bytes(settings));
    }

    private SiteAnswer Answer(LoopbackSite site, SiteRequest request)
    {
        var parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts[0] == "page")
        {
            Interlocked.Increment(ref pages);
            return SiteAnswer.Text(Page(parts[1], parts[2]), "text/html; charset=utf-8");
        }

        switch (Interlocked.Increment(ref visits[int.Parse(parts[1], CultureInfo.InvariantCulture)]))
        {
            case 1:
                Interlocked.Increment(ref visited);
                break;
            case 2:
                Interlocked.Increment(ref visitedTwice);
                break;
        }

        return SiteAnswer.Text(Feed(site, parts[1]), "application/rss+xml");
    }

    // Twenty entries, one every three minutes: every feed is due again as soon as any feed ever is.
    private string Feed(LoopbackSite site, string feed)
    {
        var items = new StringBuilder();
        for (var entry = 0; entry < 20; entry++)
        {
            items.Append(CultureInfo.InvariantCulture, $"<item><title>Barge {entry} leaves basin {feed}</title><link>{site.At($"/page/{feed}/{entry}")}</link><guid>{feed}-{entry}</guid>")
                .Append(CultureInfo.InvariantCulture, $"<pubDate>{published.AddMinutes(-3 * entry):R}</pubDate><description>The barge {entry} left basin {feed} on Monday morning.</description></item>");
        }

        return $"<rss version=\"2.0\"><channel><title>Basin {feed}</title><link>{site.Root}</link>{items}</channel></rss>";
    }

    private static string Page(string feed, string entry)
    {
        var paragraphs = string.Concat(Enumerable.Range(0, 8).Select(number =>
            $"<p>Barge {entry} left basin {feed} with load {number} on Monday. “Load {number} was the heaviest so far,” said Mara Lind, the harbour commissioner. The next barge waits at the lock.</p>"));
        return $"<!DOCTYPE html><html><head><title>Barge {entry} leaves basin {feed}</title></head><body><article><h1>Barge {entry} leaves basin {feed}</h1>{paragraphs}</article></body></html>";
    }
}
