using System.Text.RegularExpressions;

namespace DigestBot.Settings;

/// <summary>Puts environment variables into the values of settings, so that a secret need not stand in a file.</summary>
internal static partial class EnvironmentReferences
{
    /// <summary>
    /// The settings with each <c>${NAME}</c> replaced by the variable; what a variable holds is not looked into again.
    /// Throws <see cref="UsableErrorException"/> that names every variable that is not there.
    /// </summary>
    public static List<KeyValuePair<string, string?>> Filled(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var missing = new List<string>();
        var filled = settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : Filled(pair.Key, pair.Value, missing))).ToList();
        return missing.Count == 0
            ? filled
            : throw new UsableErrorException($"{string.Join("; ", missing)}. Set {(missing.Count == 1 ? "it" : "them")}, or write the value itself.");
    }

    private static string Filled(string name, string value, List<string> missing) => Reference().Replace(value, reference =>
    {
        var variable = reference.Groups["name"].Value;
        if (Environment.GetEnvironmentVariable(variable) is { } content)
        {
            return content;
        }

        missing.Add($"{name}: there is no environment variable {variable}");
        return "";
    });

    // "Bearer ${FEED_TOKEN}"
    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
