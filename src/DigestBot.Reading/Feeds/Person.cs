namespace DigestBot.Reading.Feeds;

/// <summary>Reads the ways in which feeds name who wrote something.</summary>
internal static class Person
{
    /// <summary>The name without the mail address: "lind@gazette.example (Mara Lind)", "Mara Lind &lt;lind@gazette.example&gt;".</summary>
    public static string Name(string text)
    {
        var open = text.IndexOfAny(['(', '<']);
        if (!text.Contains('@', StringComparison.Ordinal) || open < 0 || text[^1] is not (')' or '>'))
        {
            return text;
        }

        var (before, inside) = (text[..open].Trim(), text[(open + 1)..^1].Trim());
        var name = before.Contains('@', StringComparison.Ordinal) ? inside : before;
        return name.Length > 0 ? name : inside;
    }
}
