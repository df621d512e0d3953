using System.Security.Cryptography;
using System.Text;
using DigestBot.Reading.Articles;

namespace DigestBot.Core.Articles;

/// <summary>Tells whether two articles are the same text, whatever their file, address or layout.</summary>
public static class ArticleFingerprint
{
    /// <summary>Shorter texts say too little: a notice that many pages show in place of their articles must not make them one.</summary>
    private const int FewestLetters = 250;

    /// <summary>
    /// 32 hex digits over the letters and digits of the paragraphs, lower-cased: white space, punctuation, captions and headings
    /// make no difference. An article without paragraphs is told by its whole text, one of a few words by its title as well.
    /// </summary>
    public static string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var letters = article.Paragraphs.Sum(paragraph => Append(hash, article.Text.AsSpan(paragraph.Start, paragraph.Length)));
        if (letters == 0)
        {
            letters = Append(hash, article.Text);
        }

        if (letters < FewestLetters)
        {
            Append(hash, article.Title);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static int Append(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[count++] = char.ToLowerInvariant(c);
            }
        }

        hash.AppendData(Encoding.UTF8.GetBytes(letters, 0, count));
        return count;
    }
}
