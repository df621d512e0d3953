namespace DigestBot.Core.Commands;

/// <summary>Guesses what was meant by a mistyped name.</summary>
public static class NearestName
{
    /// <summary>The known name that differs least, in a few letters at most, whatever the case; null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        string? nearest = null;
        var least = Math.Max(2, typed.Length / 3) + 1;
        foreach (var name in known)
        {
            var distance = Math.Abs(name.Length - typed.Length) < least ? Distance(typed.ToUpperInvariant(), name.ToUpperInvariant()) : least;
            if (distance < least)
            {
                (nearest, least) = (name, distance);
            }
        }

        return nearest;
    }

    /// <summary>A clause to end a sentence with; empty when no name is near.</summary>
    public static string Hint(string typed, IEnumerable<string> known) =>
        Of(typed, known) is { } name ? $" Did you mean \"{name}\"?" : "";

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
