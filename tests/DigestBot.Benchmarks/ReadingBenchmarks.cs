using System.Text;
using BenchmarkDotNet.Attributes;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Articles.Layout;
using DigestBot.Reading.Language;
using DigestBot.Reading.Summaries;
using DigestBot.Testing;
using SmartReader;

namespace DigestBot.Benchmarks;

/// <summary>Reading one article, on one thread: from the seeds, so that everybody can run it.</summary>
[MemoryDiagnoser]
[InProcess]
public class ReadingBenchmarks
{
    private readonly ArticleReader reader = new(ReadingLimits.Default);
    private string text = "";
    private string html = "";

    [GlobalSetup]
    public void Setup()
    {
        text = File.ReadAllText(Path.Combine(Repository.Seeds, "court-lifeboat-fund.txt"));
        html = File.ReadAllText(Path.Combine(Repository.Seeds, "whale-skeleton-museum.html"));
    }

    /// <summary>Sentences, summary, quotes and statements of a news text of 2.2 kB.</summary>
    [Benchmark(Baseline = true)]
    public ReadOutcome Text() => reader.Read(text, ArticleFormat.Text);

    /// <summary>Sentences and summary of the same text, without quotes.</summary>
    [Benchmark]
    public Summary SummaryAlone()
    {
        var article = TextArticle.Read(text, null, null);
        var paragraphs = article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Span);
        return Summarizer.Summarize(AnalysedText.Of(article.Text, paragraphs), article.Title, ReadingLimits.Default);
    }

    /// <summary>The same as the first for a cluttered page.</summary>
    [Benchmark]
    public ReadOutcome Html() => reader.Read(html, ArticleFormat.Html);

    /// <summary>What the library that finds the body of the page takes alone.</summary>
    [Benchmark]
    public string SmartReaderAlone()
    {
        using var body = new Reader("http://localhost/", html);
        return body.GetArticle().TextContent;
    }

    /// <summary>Bytes to text.</summary>
    [Benchmark]
    public ReadOutcome Bytes() => reader.Read(Encoding.UTF8.GetBytes(text), ArticleFormat.Text);
}
