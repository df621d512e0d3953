namespace DigestBot.Reading.Language;

/// <summary>Cuts text into tokens; white space belongs to none.</summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="span"/> to <paramref name="tokens"/>, in order.</summary>
    public static void Tokenize(string text, TextSpan span, List<Token> tokens)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')
            {
                at++;
            }
            else if (char.IsLetter(c) || (c is '@' or '#' or '$' && at + 1 < span.End && char.IsLetterOrDigit(text[at + 1])))
            {
                at = AddWord(text, at, span.End, tokens);
            }
            else if (char.IsDigit(c))
            {
                at = AddNumber(text, at, span.End, tokens);
            }
            else
            {
                at = AddMark(text, at, span.End, tokens);
            }
        }
    }

    private static int AddWord(string text, int start, int limit, List<Token> tokens)
    {
        var end = EndOfWord(text, start, limit);
        var stem = EndBeforePossessive(text, start, end);
        stem = WithAbbreviationDot(text, start, stem == end ? end : stem, limit, stem == end);
        var word = Lexicon.English.Find(text.AsSpan(start, stem - start));
        tokens.Add(new Token(start, stem, TokenKind.Word, word, char.IsUpper(text[start])));
        if (stem < end)
        {
            tokens.Add(new Token(stem, end, TokenKind.Possessive, Word.Unknown, false));
        }

        return Math.Max(stem, end);
    }

    private static int EndOfWord(string text, int start, int limit)
    {
        var at = start + 1;
        while (at < limit)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || c == '_' || IsJoint(text, at, limit))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "don’t", "sub-headings", "U.S", "AT&T": a mark between two letters does not end the word, a dash does.
    private static bool IsJoint(string text, int at, int limit)
    {
        if (at + 1 >= limit || !char.IsLetterOrDigit(text[at + 1]))
        {
            return char.IsHighSurrogate(text[at]) || char.IsLowSurrogate(text[at]);
        }

        return text[at] switch
        {
            '-' or '‑' or '\'' or '’' or '&' => char.IsLetterOrDigit(text[at - 1]),
            '.' => IsInitial(text, at),
            _ => char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark,
        };
    }

    // "U.S": the letter before the dot stands alone, and so does the one after it.
    private static bool IsInitial(string text, int dot) =>
        char.IsLetter(text[dot - 1])
        && (dot < 2 || !char.IsLetterOrDigit(text[dot - 2]))
        && (dot + 2 >= text.Length || !char.IsLetterOrDigit(text[dot + 2]));

    private static int EndBeforePossessive(string text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’' ? end - 2 : end;

    private static int WithAbbreviationDot(string text, int start, int end, int limit, bool isWhole)
    {
        if (!isWhole || end >= limit || text[end] != '.')
        {
            return end;
        }

        var isInitials = char.IsUpper(text[start]) && (end - start == 1 || text[end - 2] == '.');
        return isInitials || Lexicon.English.Find(text.AsSpan(start, end + 1 - start)).Is(WordClasses.Abbreviation) ? end + 1 : end;
    }

    private static int AddNumber(string text, int start, int limit, List<Token> tokens)
    {
        var at = start + 1;
        while (at < limit && (char.IsLetterOrDigit(text[at])
            || (text[at] is '.' or ',' or '-' or '/' or ':' && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        tokens.Add(new Token(start, at, TokenKind.Number, Word.Unknown, false));
        return at;
    }

    private static int AddMark(string text, int start, int limit, List<Token> tokens)
    {
        var c = text[start];
        var end = start + 1;
        if (char.IsHighSurrogate(c) && end < limit && char.IsLowSurrogate(text[end]))
        {
            end++;
        }
        else if (c == '\'' && end < limit && text[end] == '\'')
        {
            end++;
        }

        var kind = c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '‚' or '\'' or '‹' or '›'
            ? TokenKind.Mark
            : TokenKind.Punctuation;
        tokens.Add(new Token(start, end, kind, Word.Unknown, false));
        return end;
    }
}
