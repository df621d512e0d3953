namespace DigestBot.Core.Sources;

/// <summary>Where and when an article was seen: an entry of a feed, or a file.</summary>
/// <param name="Source">The source.</param>
/// <param name="Key">The entry's key in it (<see cref="SeenEntry.Key"/>); for a file its path.</param>
/// <param name="At">When it was seen first.</param>
/// <param name="Addresses">Under which addresses: the first as the source links it, then where that led and what the page calls itself. May be empty.</param>
public sealed record Sighting(SourceId Source, string Key, DateTimeOffset At, IReadOnlyList<Uri> Addresses)
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 200;

    /// <summary>A file that was read.</summary>
    public static Sighting OfFile(string path, DateTimeOffset at) => new(SourceId.Files, KeyOf(path), at, []);

    /// <summary>A key of bounded length: long ones are replaced by their hash.</summary>
    public static string KeyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaxKeyLength
            ? text
            : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
