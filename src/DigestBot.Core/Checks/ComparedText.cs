using System.Text;
using DigestBot.Reading.Language;

namespace DigestBot.Core.Checks;

/// <summary>A text as words to be compared: marks, dashes, case, white space and brackets make no difference; "3,000" is one word, "%" is "percent".</summary>
internal sealed class ComparedText
{
    /// <summary>What parts the pieces of a text.</summary>
    public const string Between = " … ";

    private readonly List<ComparedWord> words = [];
    private readonly StringBuilder folded = new();
    private readonly List<int> breaks = [];
    private bool isBehindGap;
    private bool isBehindBreak;
    private bool isAside;

    /// <summary>Reads the pieces of a text, at most <paramref name="mostWords"/> words of it.</summary>
    public ComparedText(IEnumerable<string> pieces, int mostWords)
    {
        Text = Join(pieces);
        for (var at = 0; at < Text.Length && words.Count < mostWords;)
        {
            at = IsWord(at) ? ReadWord(at) : ReadMark(at);
        }
    }

    public string Text { get; }

    public IReadOnlyList<ComparedWord> Words => words;

    /// <summary>The words from one to another, both included, as they stand.</summary>
    public string Slice(int first, int last) => Text[words[first].Start..words[last].End];

    /// <summary>How much of the remembered words stands here, in whatever order, from 0 to 1.</summary>
    public float ShareOf(ComparedText asked)
    {
        var own = words.Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var (share, all) = (0f, 0f);
        foreach (var word in asked.Words)
        {
            var weight = PlainWords.WeightOf(word.Folded);
            all += weight;
            share += own.Contains(word.Folded) ? weight : 0;
        }

        return all > 0 ? share / all : 0;
    }

    private string Join(IEnumerable<string> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (text.Length > 0)
            {
                breaks.Add(text.Length + 1);
                text.Append(Between);
            }

            text.Append(piece);
        }

        return text.ToString();
    }

    private int ReadWord(int start)
    {
        folded.Clear();
        var at = IsSign(start) ? start + 1 : start;
        folded.Append(Text.AsSpan(start, at - start));
        for (; at < Text.Length && (IsLetter(at) || IsJoint(at)); at++)
        {
            if (!Letters.AppendFolded(folded, Text[at]) && Text[at] == '.')
            {
                folded.Append('.');
            }
        }

        Add(start, at);
        return at;
    }

    private void Add(int start, int end)
    {
        var word = WithoutPossessive(folded.ToString(), start, end);
        if (words.Count > 0 && !isBehindGap && !isBehindBreak && PlainWords.Joined(words[^1].Folded, word) is { } joined)
        {
            words[^1] = words[^1] with { Folded = joined, End = end };
        }
        else if (word.Length > 0)
        {
            words.Add(new ComparedWord(word, start, end, isAside && !PlainWords.IsTelling(word), (isBehindGap || isBehindBreak) && words.Count > 0, isBehindBreak && !isBehindGap && words.Count > 0));
        }

        (isBehindGap, isBehindBreak) = (false, false);
    }

    // "Iran’s" is compared as "Iran"; "it’s" stays what it is.
    private string WithoutPossessive(string word, int start, int end) =>
        word.Length > 1 && word[^1] == 's' && end - start > 2 && Letters.IsApostrophe(Text[end - 2]) && !PlainWords.IsPronoun(word[..^1]) ? word[..^1] : word;

    private int ReadMark(int at)
    {
        switch (Text[at])
        {
            case '…' when breaks.BinarySearch(at) >= 0:
                isBehindBreak = true;
                break;
            case '…':
            case '.' when Text.AsSpan(at) is ['.', '.', '.', ..] or ['.', ' ', '.', ' ', '.', ..]:
                isBehindGap = true;
                break;
            case '[':
                isAside = Text.IndexOf(']', at) >= 0;
                break;
            case ']':
                isAside = false;
                break;
            case '%':
                folded.Clear().Append("percent");
                Add(at, at + 1);
                break;
        }

        return at + 1;
    }

    private bool IsWord(int at) => IsLetter(at) || IsSign(at);

    private bool IsLetter(int at) => char.IsLetterOrDigit(Text[at]) || char.IsSurrogate(Text[at]) || (at > 0 && char.GetUnicodeCategory(Text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark);

    // "$5" and "-5" are other numbers than "5".
    private bool IsSign(int at) =>
        at + 1 < Text.Length && char.IsAsciiDigit(Text[at + 1])
        && (char.GetUnicodeCategory(Text[at]) == System.Globalization.UnicodeCategory.CurrencySymbol || (Text[at] is '-' or '−' && (at == 0 || char.IsWhiteSpace(Text[at - 1]))));

    // The apostrophe of "don’t", the comma of "3,000" and the point of "3.5" stand inside a word.
    private bool IsJoint(int at) =>
        at > 0 && at + 1 < Text.Length
        && (Letters.IsApostrophe(Text[at]) ? char.IsLetter(Text[at - 1]) && char.IsLetter(Text[at + 1])
            : Text[at] is '.' or ',' && char.IsAsciiDigit(Text[at - 1]) && char.IsAsciiDigit(Text[at + 1]));
}
