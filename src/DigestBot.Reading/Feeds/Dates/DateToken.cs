namespace DigestBot.Reading.Feeds.Dates;

/// <summary>A piece of a date's text: digits, a word without case and marks, or one other character.</summary>
internal readonly record struct DateToken(DateTokenKind Kind, string Text, bool IsAfterSpace)
{
    public bool IsNumber => Kind == DateTokenKind.Number;

    public bool IsWord => Kind == DateTokenKind.Word;

    /// <summary>The number; 0 for one of more than eighteen digits, and for what is none.</summary>
    public long Value => IsNumber && Text.Length <= 18 ? long.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : 0;

    public bool IsMark(char mark) => Kind == DateTokenKind.Mark && Text[0] == mark;
}
