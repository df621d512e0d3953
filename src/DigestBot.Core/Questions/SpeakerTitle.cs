namespace DigestBot.Core.Questions;

/// <summary>Tells a title that stands before a name ("Judge") from a role that stands behind it ("harbour commissioner").</summary>
public static class SpeakerTitle
{
    private const int MostWords = 2;

    /// <summary>The name, with the title before it where the role is one: "Judge Farida Lockhart-Amin".</summary>
    public static string Before(string name, string? role) => IsTitle(role) ? $"{role} {name}" : name;

    /// <summary>What is said behind the name: ", harbour commissioner"; empty for a title.</summary>
    public static string Behind(string? role) => role is null || IsTitle(role) ? "" : $", {role}";

    // One or two words with capitals, as articles write titles and hardly ever roles.
    private static bool IsTitle(string? role) =>
        role is { Length: > 0 } && role.Split(' ') is { Length: <= MostWords } words && Array.TrueForAll(words, word => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]));
}
