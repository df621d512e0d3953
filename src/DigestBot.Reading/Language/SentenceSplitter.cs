namespace DigestBot.Reading.Language;

/// <summary>Finds where sentences end in the tokens of one paragraph.</summary>
internal static class SentenceSplitter
{
    /// <summary>How far behind a quoted question its attribution is looked for ("…?” the mayor of Ardsund asked"), in tokens.</summary>
    private const int AttributionReach = 6;

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> to the end.</summary>
    public static void Split(string text, List<Token> tokens, int first, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        for (var at = first; at < tokens.Count; at++)
        {
            if (!IsTerminator(text, tokens, at))
            {
                continue;
            }

            var end = EndOfClosing(text, tokens, at);
            if (end + 1 < tokens.Count && !BeginsSentence(text, tokens, at, end))
            {
                at = Math.Max(at, end);
                continue;
            }

            Add(start, end + 1);
            start = end + 1;
            at = end;
        }

        if (start < tokens.Count)
        {
            Add(start, tokens.Count);
        }

        void Add(int from, int limit) =>
            sentences.Add(new Sentence(new TextSpan(tokens[from].Start, tokens[limit - 1].End), from, limit, paragraph));
    }

    private static bool IsTerminator(string text, List<Token> tokens, int at)
    {
        var last = text[tokens[at].End - 1];
        return last is '!' or '?' || (last is '.' or '…' && !IsOrdinalDot(tokens, at) && !IsPause(text, tokens, at));
    }

    // "We waited … and left.", "It rained. ... We left.": dots with space before them stand for words left out, and belong to what follows.
    private static bool IsPause(string text, List<Token> tokens, int at)
    {
        if (!IsDot(text, tokens, at))
        {
            return false;
        }

        var first = at;
        while (first > 0 && IsDot(text, tokens, first - 1) && tokens[first - 1].End == tokens[first].Start)
        {
            first--;
        }

        var isRun = text[tokens[at].Start] == '…' || first < at || (at + 1 < tokens.Count && IsDot(text, tokens, at + 1) && tokens[at + 1].Start == tokens[at].End);
        return isRun && first > 0 && tokens[first - 1].End < tokens[first].Start;
    }

    private static bool IsDot(string text, List<Token> tokens, int at) => text[tokens[at].Start] is '.' or '…';

    // A dot belongs to no word that never ends a sentence: "Mr.", "St.", an initial before a name.
    private static bool IsOrdinalDot(List<Token> tokens, int at) =>
        tokens[at].IsWord && tokens[at].Is(WordClasses.NoBreak);

    // Closing marks, brackets and further stops belong to the sentence that they close.
    private static int EndOfClosing(string text, List<Token> tokens, int at)
    {
        while (at + 1 < tokens.Count && IsClosing(text, tokens, at + 1))
        {
            at++;
        }

        return at;
    }

    private static bool IsClosing(string text, List<Token> tokens, int at)
    {
        var token = tokens[at];
        var c = text[token.Start];
        if (c is ')' or ']' or '”' or '’' or '!' or '?' or '.' or '…' or '»')
        {
            return !IsPause(text, tokens, at);
        }

        // A straight mark closes when it does not touch what follows; it may stand apart from another mark: '…it is.' "
        return c is '"' or '\''
            && (token.Start == tokens[at - 1].End || tokens[at - 1].Kind == TokenKind.Mark)
            && (token.End >= text.Length || char.IsWhiteSpace(text[token.End]) || text[token.End] is ')' or ',' or '.' or '"' or '\'' or '—' or '–');
    }

    private static bool BeginsSentence(string text, List<Token> tokens, int terminator, int end)
    {
        var next = end + 1;
        var closed = end > terminator;
        if (tokens[next].Start == tokens[end].End && !closed)
        {
            // "the U.N.'s envoy": behind an abbreviation the mark is an apostrophe.
            return IsOpening(text, tokens[next]) && !tokens[terminator].IsWord;
        }

        while (next < tokens.Count && (IsOpening(text, tokens[next]) || IsPause(text, tokens, next)))
        {
            next++;
        }

        if (next >= tokens.Count)
        {
            return true;
        }

        var token = tokens[next];
        if (token.IsWord && !token.IsCapital)
        {
            return !char.IsLower(text[token.Start]);
        }

        if (tokens[terminator].IsWord)
        {
            return token.IsWord && EndsInAbbreviation(tokens, terminator, token);
        }

        return token.Kind is not TokenKind.Punctuation || text[token.Start] is not (',' or ';' or ':' or '—' or '–' or '-')
            ? !(closed && IsAttributed(text, tokens, terminator, next))
            : false;
    }

    // "in the U.S. The talks" ends; "the U.S. Senate" and "J. Marsh" do not.
    private static bool EndsInAbbreviation(List<Token> tokens, int abbreviation, Token next)
    {
        var isInitial = tokens[abbreviation].End - tokens[abbreviation].Start == 2;
        return !isInitial && next.Is(WordClasses.Starter) && !next.Is(WordClasses.Title);
    }

    private static bool IsOpening(string text, Token token) =>
        text[token.Start] is '“' or '‘' or '"' or '\'' or '(' or '[' or '«' or '„' or '‹';

    // “Why now?” Lind asked. The stop in the quote does not end the sentence that reports it.
    private static bool IsAttributed(string text, List<Token> tokens, int terminator, int next)
    {
        if (text[tokens[terminator].End - 1] is '.')
        {
            return false;
        }

        for (var at = next; at < Math.Min(next + AttributionReach, tokens.Count); at++)
        {
            if (tokens[at].Kind is TokenKind.Mark or TokenKind.Punctuation)
            {
                return false;
            }

            if (tokens[at].Word.Cue is { Form: CueForm.Past or CueForm.Third, Kind: not (CueKind.Weak or CueKind.Think) })
            {
                return at > next;
            }
        }

        return false;
    }
}
