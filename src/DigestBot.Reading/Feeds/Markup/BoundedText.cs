using System.Text;

namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Text that is gathered piece by piece up to a length; the rest falls away. One instance is used for field after field.</summary>
internal sealed class BoundedText
{
    private readonly StringBuilder text = new();
    private int maxLength;

    public bool IsFull => text.Length >= maxLength;

    public int Length => text.Length;

    /// <summary>Begins anew.</summary>
    public void Start(int longest)
    {
        text.Clear();
        maxLength = longest;
    }

    public void Append(ReadOnlySpan<char> piece) => text.Append(piece[..Math.Min(piece.Length, Math.Max(0, maxLength - text.Length))]);

    public void Append(char c)
    {
        if (!IsFull)
        {
            text.Append(c);
        }
    }

    /// <summary>Writes what was added since <paramref name="start"/> as text of HTML.</summary>
    public void EscapeFrom(int start)
    {
        var length = text.Length - start;
        text.Replace("&", "&amp;", start, length);
        length = text.Length - start;
        text.Replace("<", "&lt;", start, length);
        length = text.Length - start;
        text.Replace(">", "&gt;", start, length);
    }

    // A cut in the middle of a surrogate pair would leave half a character.
    public override string ToString() =>
        IsFull && text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text.ToString(0, text.Length - 1) : text.ToString();
}
