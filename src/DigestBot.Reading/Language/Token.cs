namespace DigestBot.Reading.Language;

/// <summary>A word, a number, a possessive ’s, a quotation mark or another character, with its place in the text.</summary>
internal readonly struct Token(int start, int end, TokenKind kind, Word word, bool isCapital)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public Word Word { get; } = word;

    public TokenKind Kind { get; } = kind;

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool IsCapital { get; } = isCapital;

    public bool IsWord => Kind == TokenKind.Word;

    public bool Is(WordClasses classes) => Word.Is(classes);
}
