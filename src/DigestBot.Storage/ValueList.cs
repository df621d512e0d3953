using Dapper;

namespace DigestBot.Storage;

/// <summary>A list of values in a statement, written the same for both databases.</summary>
internal static class ValueList
{
    /// <summary>How many values one statement may well hold.</summary>
    public const int MostValues = 200;

    /// <summary>"(@key0, @key1)", with the values added to the parameters; a list that holds nothing finds nothing.</summary>
    public static string Add(DynamicParameters parameters, string name, IEnumerable<string> values)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            names.Add($"@{name}{names.Count}");
            parameters.Add(names[^1], StorableText.Of(value));
        }

        return names.Count == 0 ? "(null)" : $"({string.Join(", ", names)})";
    }

    /// <summary>The same for numbers.</summary>
    public static string Add(DynamicParameters parameters, string name, IEnumerable<long> values)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            names.Add($"@{name}{names.Count}");
            parameters.Add(names[^1], value);
        }

        return names.Count == 0 ? "(null)" : $"({string.Join(", ", names)})";
    }
}
