using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Counts the elements that a page's tags have opened and not closed, and says when there are too many.</summary>
internal sealed class OpenTags
{
    private const int MostOpen = 150;
    private const int MostFormatting = 12;

    /// <summary>An open formatting element is opened anew in every block behind it: so many times, then no element is opened any more.</summary>
    private const int MostCopies = 100_000;

    // Elements that are never closed, https://html.spec.whatwg.org/#void-elements, and those whose end tag is often left out.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unclosed = Table(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "dt", "dd", "option", "optgroup", "rp", "rt");

    // https://html.spec.whatwg.org/#formatting
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Table(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts =
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private int all;
    private int formatting;
    private int copies;

    /// <summary>Opens one; false when it is better left out.</summary>
    public bool TryOpen(ReadOnlySpan<char> name)
    {
        var isFormatting = Formatting.Contains(name);
        copies += isFormatting ? 0 : formatting;
        if (copies > MostCopies)
        {
            return false;
        }

        if (Unclosed.Contains(name))
        {
            return true;
        }

        if (all == MostOpen || (isFormatting && formatting == MostFormatting))
        {
            return false;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _)++;
        all++;
        formatting += isFormatting ? 1 : 0;
        return true;
    }

    /// <summary>Closes one of that name, if any is open: an end tag without a beginning closes nothing.</summary>
    public void Close(ReadOnlySpan<char> name)
    {
        if (!counts.TryGetValue(name, out var count) || count == 0)
        {
            return;
        }

        counts[name] = count - 1;
        all--;
        formatting -= Formatting.Contains(name) ? 1 : 0;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Table(params ReadOnlySpan<string> names) =>
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, names).GetAlternateLookup<ReadOnlySpan<char>>();
}
