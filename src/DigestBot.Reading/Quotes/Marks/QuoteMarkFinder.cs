using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Marks;

/// <summary>
/// Pairs quotation marks: “ ” „ “ « » " '' ‘ ’ '. Knows apostrophes, nested marks, marks that were never closed, and quotes that
/// go on over paragraphs with the opening mark repeated.
/// </summary>
internal sealed class QuoteMarkFinder(AnalysedText article)
{
    private readonly string text = article.Text;
    private readonly List<Token> tokens = article.Tokens;
    private readonly List<QuotedSpan> spans = [];
    private readonly List<TextSpan> parts = [];
    private int opening = -1;
    private int partStart;
    private int depth;

    /// <summary>The spans in order; they do not overlap: what is quoted inside a quote belongs to it.</summary>
    public IReadOnlyList<QuotedSpan> Find()
    {
        for (var first = 0; first < tokens.Count;)
        {
            var limit = article.EndOfParagraph(article.SentenceOf[first]);
            Read(first, limit);
            first = limit;
        }

        return spans;
    }

    private void Read(int first, int limit)
    {
        var at = first;
        if (opening >= 0)
        {
            partStart = tokens[first].End;
            at++;
            if (IsSingle(opening) && FindSingleClose(first, limit) is var close and >= 0)
            {
                Close(close);
                at = close + 1;
            }
        }

        for (; at < limit; at++)
        {
            if (tokens[at].Kind != TokenKind.Mark)
            {
                continue;
            }

            if (opening < 0)
            {
                at = TryOpen(at, limit);
            }
            else if (IsClosing(at, limit))
            {
                CloseOrRise(at);
            }
            else if (Opens(at) && !IsSingle(at))
            {
                OpenInside(at, limit);
            }
        }

        EndParagraph(limit);
    }

    private int TryOpen(int at, int limit)
    {
        if (IsSingle(at))
        {
            return TrySingle(at, limit);
        }

        if (Opens(at))
        {
            Open(at);
        }

        return at;
    }

    private void Open(int at)
    {
        opening = at;
        depth = 0;
        parts.Clear();
        partStart = tokens[at].End;
    }

    private void OpenInside(int at, int limit)
    {
        if (IsNested(at, limit))
        {
            depth++;
        }
        else
        {
            Open(at);
        }
    }

    private void CloseOrRise(int at)
    {
        if (depth > 0)
        {
            depth--;
        }
        else
        {
            Close(at);
        }
    }

    private void Close(int at)
    {
        AddPart(tokens[at].Start);
        Finish(at);
    }

    private void Finish(int last)
    {
        if (parts.Count > 0)
        {
            var words = 0;
            for (var i = opening; i <= last; i++)
            {
                words += tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            }

            spans.Add(new QuotedSpan([.. parts], opening, last, words));
        }

        opening = -1;
        parts.Clear();
    }

    private void AddPart(int end)
    {
        var start = partStart;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ','))
        {
            end--;
        }

        if (end > start)
        {
            parts.Add(new TextSpan(start, end));
        }
    }

    // A quote open at the end of a paragraph goes on when the next one begins with an opening mark; else it was never closed.
    private void EndParagraph(int limit)
    {
        if (opening < 0)
        {
            return;
        }

        AddPart(tokens[limit - 1].End);
        if (limit < tokens.Count && tokens[limit].Kind == TokenKind.Mark && SameFamily(limit, opening) && Opens(limit))
        {
            return;
        }

        Finish(limit - 1);
    }

    private bool SameFamily(int a, int b) => text[tokens[a].Start] == text[tokens[b].Start];

    private bool IsSingle(int at) => text[tokens[at].Start] is '‘' or '’' or '‚' or '\'' && tokens[at].End - tokens[at].Start == 1;

    private bool Opens(int at) => text[tokens[at].Start] switch
    {
        '“' => !IsTightAfter(at) || IsTightBefore(at),
        '„' or '‟' => true,
        '«' => !IsTightAfter(at),
        '»' => !IsTightAfter(at) && IsTightBefore(at),
        '”' => !IsTightAfter(at) && IsTightBefore(at),
        '"' or '\'' => !IsTightAfter(at) && IsTightBefore(at),
        _ => false,
    };

    // A mark closes when it touches the word before it.
    private bool IsTightAfter(int at)
    {
        var start = tokens[at].Start;
        return start > 0 && !(char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' or ';' or ','
            or '…' or '“' or '‘' or '\'' or '"' or '>' or '*');
    }

    private bool IsTightBefore(int at)
    {
        var end = tokens[at].End;
        return end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '.' or ')' or ';');
    }

    private bool IsClosing(int at, int limit)
    {
        var open = text[tokens[opening].Start];
        var c = text[tokens[at].Start];
        return open switch
        {
            '«' => c == '»',
            '»' => c == '«',
            '„' or '‟' => c is '“' or '”' or '"',
            '"' => c is '"' or '”' && ClosesStraight(at),
            '\'' => tokens[at].End - tokens[at].Start == 2 && ClosesStraight(at),
            _ => (c == '”' && !IsStrayOpening(at, limit)) || (c == '“' && IsTightAfter(at) && !IsTightBefore(at)) || (c == '"' && ClosesStraight(at)),
        };
    }

    private bool ClosesStraight(int at) =>
        tokens[at].Start > 0 && !char.IsWhiteSpace(text[tokens[at].Start - 1]) && !(Opens(at) && text[tokens[at].Start - 1] is '(' or '[');

    // ” typed where “ was meant, inside an open quote: only when a real closing mark follows.
    private bool IsStrayOpening(int at, int limit) =>
        !IsTightAfter(at) && IsTightBefore(at) && at + 1 < limit && char.IsWhiteSpace(text[tokens[at].Start - 1]);

    // “He called it “a mess” again,” she said: nested when two closing marks follow before the next opening one.
    private bool IsNested(int at, int limit)
    {
        var closing = 0;
        for (var i = at + 1; i < limit; i++)
        {
            var c = text[tokens[i].Start];
            if (tokens[i].Kind != TokenKind.Mark || IsSingle(i))
            {
                continue;
            }

            if (c == '“')
            {
                break;
            }

            closing += c is '”' or '»' ? 1 : 0;
        }

        return closing >= 2;
    }

    private int TrySingle(int at, int limit)
    {
        if (!OpensSingle(at))
        {
            return at;
        }

        var close = FindSingleClose(at, limit);
        if (close < 0)
        {
            if (GoesOn(at, limit))
            {
                Open(at);
                return limit;
            }

            return at;
        }

        Open(at);
        Close(close);
        return close;
    }

    // ‘I rang them. ¶ ‘Nobody came.’: curly, because a straight one may be an apostrophe.
    private bool GoesOn(int at, int limit) =>
        text[tokens[at].Start] == '‘' && limit < tokens.Count && tokens[limit].Kind == TokenKind.Mark && text[tokens[limit].Start] == '‘' && OpensSingle(limit);

    private bool OpensSingle(int at)
    {
        var c = text[tokens[at].Start];
        if (c is '’' || IsTightAfter(at) || !IsTightBefore(at) || at + 1 >= tokens.Count)
        {
            return false;
        }

        // 'em, 'tis, '90s: the apostrophe stands for letters left out.
        return !(tokens[at + 1].Kind == TokenKind.Number && c == '\'')
            && article.TextOf(at + 1) is not ("em" or "tis" or "Tis" or "twas" or "til" or "cause" or "bout" or "n" or "round");
    }

    // ’ after an s may be a possessive (“the miners’ strike”): a mark with punctuation beside it closes first.
    private int FindSingleClose(int opened, int limit)
    {
        var plain = -1;
        var possessive = -1;
        for (var at = opened + 1; at < limit; at++)
        {
            if (tokens[at].Kind != TokenKind.Mark || !IsSingle(at))
            {
                continue;
            }

            if (OpensSingle(at))
            {
                break;
            }

            if (!ClosesSingle(at))
            {
                continue;
            }

            var before = text[tokens[at].Start - 1];
            var after = tokens[at].End < text.Length ? text[tokens[at].End] : '\n';
            if (before is ',' or '.' or '?' or '!' or '…' or '”' or '"' || (after is ',' or '.' or ';' or ':' or ')' or '?' or '!' or '\n' && before != 's'))
            {
                return at;
            }

            if (before != 's' && plain < 0)
            {
                plain = at;
            }

            possessive = before == 's' ? at : possessive;
        }

        return plain >= 0 ? plain : possessive;
    }

    private bool ClosesSingle(int at) =>
        text[tokens[at].Start] is '’' or '\'' or '‘'
        && !char.IsWhiteSpace(text[tokens[at].Start - 1])
        && (tokens[at].End >= text.Length || !char.IsLetterOrDigit(text[tokens[at].End]));
}
