namespace DigestBot.Core.Questions;

/// <summary>Reduces a folded word to what its forms share, for comparing topics. Every word has a stem.</summary>
internal static class WordStem
{
    /// <summary>"parties" and "party" give "parti", "talks" and "talking" give "talk"; "press" and "bus" stay what they are.</summary>
    public static string Of(string word) => word switch
    {
        [.. { Length: > 2 } stem, 'i', 'e', 's'] => stem + "i",
        [.. { Length: > 2 } stem, not ('a' or 'e' or 'i' or 'o' or 'u') and var last, 'y'] => stem + last + "i",
        [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
        [.. { Length: > 2 } stem, ('s' or 'x' or 'z' or 'h') and var last, 'e', 's'] => stem + last,
        [.. { Length: > 3 } stem, 'i', 'n', 'g'] => Undoubled(stem),
        [.. { Length: > 3 } stem, 'e', 'd'] => Undoubled(stem),
        [.. { Length: > 2 } stem, 's'] => WithoutE(stem),
        _ => WithoutE(word),
    };

    private static string WithoutE(string word) => word is [.. { Length: > 3 } stem, 'e'] ? stem : word;

    private static string Undoubled(string stem) =>
        stem is [.. { Length: > 2 } start, var last, var again] && last == again && last is not ('s' or 'l' or 'e') ? start + last : WithoutE(stem);
}
