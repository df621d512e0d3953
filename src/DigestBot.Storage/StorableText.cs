using System.Diagnostics.CodeAnalysis;

namespace DigestBot.Storage;

/// <summary>Text as both databases hold it: PostgreSQL refuses the character zero and halves of a character.</summary>
internal static class StorableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with each such character replaced, one for one, so that offsets into it stay right; null for null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || IndexOfBroken(text, 0) < 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (var at = IndexOfBroken(characters, 0); at >= 0; at = IndexOfBroken(characters, at + 1))
        {
            characters[at] = Replacement;
        }

        return new string(characters);
    }

    private static int IndexOfBroken(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
