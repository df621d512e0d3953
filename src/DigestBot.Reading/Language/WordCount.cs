namespace DigestBot.Reading.Language;

/// <summary>Counts words as people do.</summary>
public static class WordCount
{
    /// <summary>The number of words, parted by white space.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            words += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }

        return words;
    }
}
