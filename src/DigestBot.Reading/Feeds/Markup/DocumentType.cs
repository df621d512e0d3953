namespace DigestBot.Reading.Feeds.Markup;

/// <summary>
/// Reads the few harmless entities of a document type: short ones whose text refers to no other, so that nothing can grow.
/// Entities that stand in other files are never looked at.
/// </summary>
internal static class DocumentType
{
    private const int MaxEntities = 100;
    private const int LongestValue = 500;

    /// <summary>The end of a document type that begins at <paramref name="start"/> (<c>&lt;!DOCTYPE</c>).</summary>
    public static int End(string text, int start)
    {
        var close = text.IndexOf('>', start);
        var subset = text.IndexOf('[', start);
        if (subset < 0 || close < 0 || subset > close)
        {
            return close < 0 ? text.Length : close + 1;
        }

        for (var end = text.IndexOf(']', subset); end >= 0; end = text.IndexOf(']', end + 1))
        {
            var after = text.AsSpan(end + 1).TrimStart();
            if (after is ['>', ..])
            {
                return text.Length - after.Length + 1;
            }
        }

        return close + 1;
    }

    /// <summary>The entities that a document type names; empty for those that are not read.</summary>
    public static Dictionary<string, string> Entities(ReadOnlySpan<char> type)
    {
        const string Key = "<!ENTITY";
        var entities = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int at; (at = type.IndexOf(Key)) >= 0 && entities.Count < MaxEntities;)
        {
            type = type[(at + Key.Length)..].TrimStart();
            var space = type.IndexOfAny(" \t\r\n");
            if (space <= 0)
            {
                break;
            }

            var name = type[..space].ToString();
            type = type[space..].TrimStart();
            entities.TryAdd(name, Value(type) ?? "");
        }

        return entities;
    }

    private static string? Value(ReadOnlySpan<char> type)
    {
        if (type is not ['"' or '\'', ..])
        {
            return null;
        }

        var end = type[1..].IndexOf(type[0]);
        if (end is < 0 or > LongestValue)
        {
            return null;
        }

        var value = References.Resolve(type.Slice(1, end).ToString());
        return value.AsSpan().Count('&') > 0 ? null : value;
    }
}
