using System.Text;

namespace DigestBot.Core.Questions;

/// <summary>Takes options written into the text out of a question: "by:Lind about:ferry since:7d outlet:Courier".</summary>
internal static class QuestionOptions
{
    private static readonly string[] Names = ["text", "by", "about", "since", "outlet"];

    /// <summary>The options by name, and the question without them. A value goes on to the next option.</summary>
    public static (Dictionary<string, string> Options, string Rest) Take(string text)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = new StringBuilder();
        string? current = null;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var name = colon > 0 ? Array.Find(Names, known => word.AsSpan(0, colon).Equals(known, StringComparison.OrdinalIgnoreCase)) : null;
            current = name ?? current;
            var value = name is null ? word : word[(colon + 1)..];
            if (current is null)
            {
                rest.Append(word).Append(' ');
            }
            else if (value.Length > 0)
            {
                options[current] = options.TryGetValue(current, out var known) ? $"{known} {value}" : value;
            }
        }

        return (options, rest.ToString());
    }
}
