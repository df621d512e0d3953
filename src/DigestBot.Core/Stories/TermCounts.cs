using System.Collections.Frozen;
using System.Diagnostics;

namespace DigestBot.Core.Stories;

/// <summary>
/// In how many articles of news a term stands, counted once over many: articles in hand are few on a quiet day, and alike on a busy one.
/// Read from Tables/term-counts.txt; immutable.
/// </summary>
internal sealed class TermCounts
{
    private readonly FrozenDictionary<string, int> counts;

    private TermCounts(int articles, Dictionary<string, int> counts)
    {
        Articles = articles;
        this.counts = counts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static TermCounts OfNews { get; } = Load();

    /// <summary>The number of articles that were counted.</summary>
    public int Articles { get; }

    /// <summary>The number of them with the term; rare ones are not in the table and count as none.</summary>
    public int Of(string term) => counts.GetValueOrDefault(term);

    // The first line: the number of articles; each other one: a count and the terms with it.
    private static TermCounts Load()
    {
        using var stream = typeof(TermCounts).Assembly.GetManifestResourceStream("term-counts") ?? throw new UnreachableException("The table is not in the assembly.");
        using var reader = new StreamReader(stream);
        var articles = int.Parse(reader.ReadLine() ?? "0");
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ');
            foreach (var term in fields.Skip(1))
            {
                table[term] = int.Parse(fields[0]);
            }
        }

        return new TermCounts(articles, table);
    }
}
