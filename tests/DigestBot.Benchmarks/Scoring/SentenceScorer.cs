using System.Text.Json;
using DigestBot.Reading;
using DigestBot.Reading.Language;

namespace DigestBot.Benchmarks.Scoring;

/// <summary>Compares where our sentences end with where people ended them.</summary>
internal static class SentenceScorer
{
    /// <summary>Reads lines {"text", "sentences"}; with <paramref name="errors"/> prints the surroundings of every border that differs.</summary>
    public static void Run(string path, bool errors)
    {
        int found = 0, wanted = 0, shared = 0;
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var ours = EndsIn(text);
            var theirs = EndsOf(json.RootElement.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!), text);
            found += ours.Count;
            wanted += theirs.Count;
            shared += ours.Intersect(theirs).Count();
            if (errors)
            {
                Print(text, "too many", ours.Except(theirs));
                Print(text, "missing", theirs.Except(ours));
            }
        }

        var (precision, recall) = ((double)shared / found, (double)shared / wanted);
        Console.WriteLine($"{found} ends of sentences, {wanted} by people: precision {precision:F4}, recall {recall:F4}, F1 {2 * precision * recall / (precision + recall):F4}");
    }

    // Every line is read as a paragraph, captions and headings too: people split them all.
    private static HashSet<int> EndsIn(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at : text.Length;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                lines.Add(new TextSpan(start, end));
            }

            start = end + 1;
        }

        return [.. AnalysedText.Of(text, lines).Sentences.Select(sentence => sentence.Span.End)];
    }

    // The sentences make up the text but for white space.
    private static HashSet<int> EndsOf(IEnumerable<string> sentences, string text)
    {
        var ends = new HashSet<int>();
        var at = 0;
        foreach (var sentence in sentences)
        {
            for (var left = sentence.Count(c => !char.IsWhiteSpace(c)); left > 0; at++)
            {
                left -= char.IsWhiteSpace(text[at]) ? 0 : 1;
            }

            ends.Add(at);
        }

        return ends;
    }

    private static void Print(string text, string what, IEnumerable<int> ends)
    {
        foreach (var end in ends.Order())
        {
            var before = text[Math.Max(0, end - 60)..end];
            var after = text[end..Math.Min(text.Length, end + 50)];
            Console.WriteLine($"{what}: {before}|{after}".ReplaceLineEndings("¶"));
        }
    }
}
