using System.IO.Compression;
using DigestBot.Testing;

namespace DigestBot.Benchmarks;

/// <summary>The pages that reading is timed on.</summary>
internal static class PageSet
{
    public const string Seeds = "seeds";
    public const string Real = "real";

    private static string RealFolder => Path.Combine(Repository.Shared, "eval", "articles", "pages");

    /// <summary>The sets that are there: real pages are no part of the repository, and are passed over with a word where they are missing.</summary>
    public static IEnumerable<string> Available()
    {
        yield return Seeds;
        if (Directory.Exists(RealFolder))
        {
            yield return Real;
        }
        else
        {
            Console.WriteLine($"Real pages are skipped: {RealFolder} is missing.");
        }
    }

    /// <summary>The pages of a set, in the order of their names.</summary>
    public static string[] Read(string set) => set == Seeds
        ? [.. Directory.EnumerateFiles(Repository.Seeds, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllText)]
        : [.. Directory.EnumerateFiles(RealFolder, "*.html.gz").Order(StringComparer.Ordinal).Select(Unpacked)];

    private static string Unpacked(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
