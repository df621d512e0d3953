using System.Text;
using DigestBot.Reading;

namespace DigestBot.Storage;

/// <summary>Stretches of text as both databases keep them: "12-40 52-61".</summary>
internal static class Spans
{
    public static string Write(IEnumerable<TextSpan> spans)
    {
        var text = new StringBuilder();
        foreach (var span in spans)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(span.Start).Append('-').Append(span.End);
        }

        return text.ToString();
    }

    public static List<TextSpan> Read(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            var pair = text.AsSpan()[range];
            var dash = pair.IndexOf('-');
            if (dash > 0)
            {
                spans.Add(new TextSpan(int.Parse(pair[..dash]), int.Parse(pair[(dash + 1)..])));
            }
        }

        return spans;
    }
}
