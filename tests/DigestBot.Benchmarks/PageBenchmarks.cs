using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using DigestBot.Reading.Articles;
using SmartReader;

namespace DigestBot.Benchmarks;

/// <summary>Reading all pages of a set, on one thread, beside what the libraries below it take alone.</summary>
[MemoryDiagnoser]
[InProcess]
public class PageBenchmarks
{
    private readonly ArticleReader reader = new(ReadingLimits.Default);
    private string[] pages = [];

    /// <summary>The set of pages.</summary>
    [ParamsSource(nameof(Sets))]
    public string Set { get; set; } = PageSet.Seeds;

    public static IEnumerable<string> Sets => PageSet.Available();

    [GlobalSetup]
    public void Setup() => pages = PageSet.Read(Set);

    /// <summary>From the page to its text, metadata, summary, quotes and statements.</summary>
    [Benchmark]
    public int Read() => pages.Sum(page => reader.Read(page, ArticleFormat.Html) is ReadOutcome.Read read ? read.Article.Quotes.Count : 0);

    /// <summary>From the page to its body, without understanding it.</summary>
    [Benchmark(Baseline = true)]
    public int SmartReaderAlone() => pages.Sum(LengthOfBody);

    /// <summary>From the page to its elements.</summary>
    [Benchmark]
    public int AngleSharpAlone() => pages.Sum(page => new HtmlParser().ParseDocument(page).ChildElementCount);

    private static int LengthOfBody(string page)
    {
        using var body = new Reader("http://localhost/", page);
        return body.GetArticle().TextContent.Length;
    }
}
