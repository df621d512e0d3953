using DigestBot.Core.Subscriptions;

namespace DigestBot.Commands.Digests;

/// <summary>Parts and tells the rules of a filter.</summary>
internal static class FilterText
{
    /// <summary>The rules of a line: words, phrases in quotation marks, expressions between slashes, each with a minus before it or not.</summary>
    public static IEnumerable<string> Split(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]) || line[at] == ',')
            {
                at++;
                continue;
            }

            var end = EndOf(line, at);
            yield return line[at..end];
            at = end;
        }
    }

    /// <summary>"of energy or "wind farm", not of football".</summary>
    public static string Of(IReadOnlyList<WordFilter> filters)
    {
        var wanted = string.Join(" or ", filters.Where(filter => !filter.IsExclusion).Select(filter => filter.Text));
        var unwanted = string.Join(" or ", filters.Where(filter => filter.IsExclusion).Select(filter => filter.Text.TrimStart('-')));
        return (wanted.Length, unwanted.Length) switch
        {
            (0, _) => $"of everything but {unwanted}",
            (_, 0) => $"of {wanted}",
            _ => $"of {wanted}, not of {unwanted}",
        };
    }

    private static int EndOf(string line, int start)
    {
        var first = line[start] is '-' or '+' ? start + 1 : start;
        if (first < line.Length && line[first] is '"' or '/')
        {
            var close = line.IndexOf(line[first], first + 1);
            return close < 0 ? line.Length : close + 1;
        }

        var end = line.AsSpan(start).IndexOfAny(" ,\t");
        return end < 0 ? line.Length : start + end;
    }
}
