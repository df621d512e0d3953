using System.Diagnostics;
using System.Text;
using DigestBot.Reading.Articles;
using DigestBot.Testing;

namespace DigestBot.Benchmarks.Fuzzing;

/// <summary>One broken article: made, read and checked. Safe to share between threads.</summary>
internal sealed class FuzzCase
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly ArticleReader reader = new(ReadingLimits.Default);
    private readonly Mutator mutator;

    public FuzzCase(int seed) =>
        mutator = new Mutator([.. Directory.EnumerateFiles(Repository.Seeds).Order(StringComparer.Ordinal).Select(File.ReadAllText)], seed);

    /// <summary>The article of that number.</summary>
    public string Text(long number) => mutator.Make(number);

    /// <summary>What is wrong with the reading of the article of that number; null when nothing is.</summary>
    public string? Fault(long number)
    {
        var text = Text(number);
        try
        {
            // One that is slow for want of a processor is quick when read again.
            return CheckTimed(number, text) is { } slow && CheckTimed(number, text) is not null ? slow : Check(number, text);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private string? CheckTimed(long number, string text)
    {
        var start = Stopwatch.GetTimestamp();
        Read(number, text);
        return Stopwatch.GetElapsedTime(start) is var took && took > Longest ? $"took {took.TotalSeconds:F1} s" : null;
    }

    private string? Check(long number, string text) => ReadingCheck.FaultIn(Read(number, text));

    // Every seventh comes as bytes, a few of them broken; the others as text of a format that its number says.
    private ReadOutcome Read(long number, string text)
    {
        if (number % 7 == 0)
        {
            return reader.Read(Bytes(number, text), ArticleFormat.Unknown);
        }

        return reader.Read(text, (number % 8) switch
        {
            0 => ArticleFormat.Html,
            1 or 2 => ArticleFormat.Markdown,
            _ => ArticleFormat.Text,
        });
    }

    private static byte[] Bytes(long number, string text)
    {
        var random = new Random((int)(number % int.MaxValue));
        var bytes = (random.Next(5) == 0 ? Encoding.Unicode : Encoding.UTF8).GetBytes(text);
        for (var changes = random.Next(4); changes > 0 && bytes.Length > 0; changes--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
