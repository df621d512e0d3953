namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Reads one opening tag, however it is written: attributes without quotes, without values, without an end.</summary>
internal ref struct LooseTag
{
    private readonly string text;
    private readonly IReadOnlyDictionary<string, string> entities;

    /// <summary>Reads the tag whose <c>&lt;</c> stands at <paramref name="start"/>.</summary>
    public LooseTag(string text, int start, IReadOnlyDictionary<string, string> entities)
    {
        this.text = text;
        this.entities = entities;
        End = start + 1;
        Name = Word();
        ReadAttributes();
    }

    /// <summary>As it is written, with its prefix.</summary>
    public string Name { get; }

    public List<MarkupAttribute> Attributes { get; } = [];

    /// <summary>Whether the tag closes itself.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether it ends before the text does.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Where the text goes on.</summary>
    public int End { get; private set; }

    private void ReadAttributes()
    {
        while (End < text.Length)
        {
            switch (text[End])
            {
                case '>':
                    End++;
                    IsWhole = true;
                    return;
                case '<':
                    // The tag was never ended; another begins.
                    IsWhole = true;
                    return;
                case '/':
                    IsEmpty = End + 1 < text.Length && text[End + 1] == '>';
                    End++;
                    break;
                case var c when char.IsWhiteSpace(c) || c is '=' or '"' or '\'':
                    End++;
                    break;
                default:
                    ReadAttribute();
                    break;
            }
        }
    }

    private void ReadAttribute()
    {
        var name = Word();
        SkipSpace();
        var value = "";
        if (End < text.Length && text[End] == '=')
        {
            End++;
            SkipSpace();
            value = Value();
        }

        if (Attributes.Count < FeedLimits.MaxAttributes)
        {
            Attributes.Add(new MarkupAttribute(name.ToLowerInvariant(), References.Resolve(value, entities)));
        }
    }

    private string Value()
    {
        if (End < text.Length && text[End] is '"' or '\'')
        {
            var close = text.IndexOf(text[End], End + 1);
            if (close >= 0 && !EndsTag(text.AsSpan(End + 1, close - End - 1)))
            {
                return Slice(End + 1, close, 1);
            }

            var open = text.IndexOf('>', End + 1);
            return Slice(End + 1, open < 0 ? text.Length : open, 0);
        }

        var end = End;
        while (end < text.Length && text[end] is not ('>' or '<') && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '>' && end > End && text[end - 1] == '/' ? Slice(End, end - 1, 0) : Slice(End, end, 0);
    }

    // Where the closing quote was forgotten, the next one belongs to another tag.
    private static bool EndsTag(ReadOnlySpan<char> value)
    {
        var end = value.IndexOf('>');
        return end >= 0 && value[end..].Contains('<');
    }

    private string Slice(int start, int end, int after)
    {
        End = end + after;
        return text[start..Math.Min(end, start + FeedLimits.MaxShortField)];
    }

    private string Word()
    {
        var start = End;
        while (End < text.Length && text[End] is not ('>' or '<' or '/' or '=' or '"' or '\'') && !char.IsWhiteSpace(text[End]))
        {
            End++;
        }

        return text[start..Math.Min(End, start + 200)];
    }

    private void SkipSpace()
    {
        while (End < text.Length && char.IsWhiteSpace(text[End]))
        {
            End++;
        }
    }
}
