namespace DigestBot.Core.Questions;

/// <summary>The words by which texts are compared: short ones stand in all of them.</summary>
public static class LongWords
{
    private const int FewestLetters = 4;

    /// <summary>Each word of at least four letters once, folded.</summary>
    public static HashSet<string> Of(string text) => [.. FoldedText.Of(text).Split(' ').Where(word => word.Length >= FewestLetters)];
}
