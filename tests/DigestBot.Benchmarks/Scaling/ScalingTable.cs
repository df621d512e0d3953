using System.Diagnostics;
using System.Text;
using DigestBot.Reading.Articles;
using DigestBot.Testing;

namespace DigestBot.Benchmarks.Scaling;

/// <summary>How time and memory grow with an article: the seeds one behind the other, from 10 kB to 5 MB, in one warm process.</summary>
internal static class ScalingTable
{
    private static readonly int[] Kilobytes = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    private static readonly ArticleReader Reader = new(ReadingLimits.Default);

    public static void Write()
    {
        Console.WriteLine("| kB | format | ms | µs per kB | MB allocated | kB allocated per kB | MB in use at most |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var format in new[] { ArticleFormat.Text, ArticleFormat.Markdown, ArticleFormat.Html })
        {
            WarmUp(format);
            foreach (var size in Kilobytes)
            {
                WriteRow(size, format);
            }
        }
    }

    // Until the code is compiled to its best.
    private static void WarmUp(ArticleFormat format)
    {
        var article = Article(50, format);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5);)
        {
            Reader.Read(article, format);
        }
    }

    private static void WriteRow(int kilobytes, ArticleFormat format)
    {
        var article = Article(kilobytes, format);
        var best = TimeSpan.MaxValue;
        var allocated = 0L;
        for (var i = 0; i < (kilobytes > 500 ? 2 : 5); i++)
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            Reader.Read(article, format);
            var took = Stopwatch.GetElapsedTime(start);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = took < best ? took : best;
        }

        var size = article.Length / 1024.0;
        var peak = PeakOf(article, format);
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"| {size:F0} | {format} | {best.TotalMilliseconds:F1} | {best.TotalMicroseconds / size:F0} | {allocated / 1048576.0:F1} | {allocated / 1024.0 / size:F0} | {peak / 1048576.0:F0} |"));
    }

    // The heap is looked at from beside while the article is read once more.
    private static long PeakOf(string article, ArticleFormat format)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using (new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(5)))
        {
            Reader.Read(article, format);
        }

        return peak - before;
    }

    // Of a page, what stands in its body is repeated.
    private static string Article(int kilobytes, ArticleFormat format)
    {
        var extension = format switch { ArticleFormat.Html => "*.html", ArticleFormat.Markdown => "*.md", _ => "*.txt" };
        var seeds = Directory.EnumerateFiles(Repository.Seeds, extension).Order(StringComparer.Ordinal).Select(File.ReadAllText).Select(BodyOf).ToArray();
        var text = new StringBuilder(format == ArticleFormat.Html ? "<html><head><title>All the news</title></head><body><article>" : "");
        for (var i = 0; text.Length < kilobytes * 1024; i++)
        {
            text.Append(seeds[i % seeds.Length]).Append("\n\n");
        }

        return text.ToString();
    }

    private static string BodyOf(string seed)
    {
        var start = seed.IndexOf("<article>", StringComparison.Ordinal);
        var end = seed.LastIndexOf("</article>", StringComparison.Ordinal);
        return start < 0 || end < start ? seed : seed[(start + "<article>".Length)..end];
    }
}
