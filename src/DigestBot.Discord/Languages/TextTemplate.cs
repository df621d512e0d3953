using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DigestBot.Discord.Languages;

/// <summary>An English text with places for what differs ("Set. The next digest comes {0}."), and the same in another language.</summary>
internal sealed class TextTemplate
{
    private const int MostPlaces = 5;

    private readonly List<string> fixedParts;
    private readonly string other;

    public TextTemplate(string english, string other)
    {
        fixedParts = [.. english.Split([.. Enumerable.Range(0, MostPlaces).Select(place => $"{{{place}}}")], StringSplitOptions.None)];
        this.other = other;
    }

    /// <summary>How much of it is fixed: of two that fit, the longer says more.</summary>
    public int Weight => fixedParts.Sum(part => part.Length);

    /// <summary>The text in the other language, with what stands in its places; false where the text is another one.</summary>
    public bool TryFill(string text, [NotNullWhen(true)] out string? filled)
    {
        filled = null;
        if (!text.StartsWith(fixedParts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var values = new List<string>();
        var at = fixedParts[0].Length;
        foreach (var (index, part) in fixedParts.Skip(1).Index())
        {
            var isLast = index == fixedParts.Count - 2;
            var next = isLast ? text.Length - part.Length : text.IndexOf(part, at, StringComparison.Ordinal);
            if (next <= at || !text.AsSpan(next).StartsWith(part, StringComparison.Ordinal))
            {
                return false;
            }

            values.Add(text[at..next]);
            at = next + part.Length;
        }

        filled = at == text.Length ? string.Format(CultureInfo.InvariantCulture, other, [.. values]) : null;
        return filled is not null;
    }
}
