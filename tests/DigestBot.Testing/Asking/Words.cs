using System.Text.RegularExpressions;

namespace DigestBot.Testing.Asking;

/// <summary>The words of a text as people count them.</summary>
internal static partial class Words
{
    public static IReadOnlyList<string> Of(string text) => [.. Each().Matches(text).Cast<Match>().Select(match => match.Value)];

    /// <summary>The places of the words in the text.</summary>
    public static IReadOnlyList<Match> In(string text) => [.. Each().Matches(text).Cast<Match>()];

    // "don’t", "12"
    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Each();
}
