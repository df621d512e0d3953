namespace DigestBot.Reading.Articles.Layout;

/// <summary>Author names as they are kept.</summary>
internal static class Names
{
    /// <summary>"By Mara Lind" becomes "Mara Lind".</summary>
    public static string WithoutBy(string line)
    {
        var name = line.Trim();
        return name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..].Trim() : name;
    }
}
