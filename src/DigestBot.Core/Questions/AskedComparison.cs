using System.Text.RegularExpressions;

namespace DigestBot.Core.Questions;

/// <summary>Two speakers whose words on one topic are to be shown beside each other.</summary>
/// <param name="First">The one, as typed.</param>
/// <param name="Second">The other, as typed.</param>
/// <param name="About">The topic, as typed; null for whatever they said.</param>
/// <param name="IsEverywhere">Whether all that was read is asked for, whatever the channel follows.</param>
public sealed partial record AskedComparison(string First, string Second, string? About, bool IsEverywhere)
{
    /// <summary>
    /// Reads "compare Lind and Marsh on the ferry", and the options compare:"Lind and Marsh" or by:Lind compare:Marsh, with about. Null for
    /// anything else; never throws.
    /// </summary>
    public static AskedComparison? Read(string text, IReadOnlyDictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        var (given, rest) = QuestionOptions.Take(text, options);
        (rest, var isEverywhere) = AskedScope.Split(rest.Trim().TrimEnd('?', '.', '!'));
        isEverywhere = given.TryGetValue("in", out var scope) ? AskedScope.IsEverywhere(scope) : isEverywhere;
        var compared = given.GetValueOrDefault("compare");
        var match = Typed().Match(compared is null ? rest : $"compare {(given.TryGetValue("by", out var by) ? $"{by} and {compared}" : compared)}");
        var about = given.GetValueOrDefault("about") ?? (match.Groups["about"].Success ? match.Groups["about"].Value.Trim() : null);
        return match.Success ? new AskedComparison(Bare(match.Groups["first"].Value), Bare(match.Groups["second"].Value), about, isEverywhere) : null;
    }

    private static string Bare(string name) => name.Trim(' ', '"', '“', '”', '\'');

    // "compare Lind and Marsh on the ferry", "compare Mara Lind with Helena Marsh"
    [GeneratedRegex(@"^compare\s+(?<first>.{1,120}?)\s+(?:and|with|to|vs\.?|versus)\s+(?<second>.{1,120}?)(?:\s+(?:on|about|regarding|concerning)\s+(?<about>.{1,400}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Typed();
}
