using System.Diagnostics;

namespace DigestBot.Reading.Language;

/// <summary>The tables that stand in the assembly: text files in the folders called Tables.</summary>
internal static class TableReader
{
    /// <summary>The lines of a table without comments ("# …") and empty lines; the name is the file's, without its ending.</summary>
    public static IEnumerable<string> Lines(string table)
    {
        using var stream = typeof(TableReader).Assembly.GetManifestResourceStream(table)
            ?? throw new UnreachableException($"The table {table} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
