namespace DigestBot.Reading.Language;

/// <summary>Knows the place and date in front of a report's first sentence: "PORT AVERIN, 17 November 2026 – ", "ARDSUND (Meridian) — ", "(Meridian) - ".</summary>
internal static class Dateline
{
    private const int Longest = 14;

    /// <summary>The first token behind the dateline; 0 where the text begins without one.</summary>
    public static int EndOf(string text, List<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            return 0;
        }

        return text[tokens[0].Start] == '(' ? EndOfAgency(text, tokens) : IsUpper(text, tokens[0]) ? EndOfPlace(text, tokens) : 0;
    }

    // An agency in brackets, with a dash or without: "(Meridian)The".
    private static int EndOfAgency(string text, List<Token> tokens)
    {
        var at = 1;
        while (at < tokens.Count && tokens[at].IsWord && tokens[at].IsCapital)
        {
            at++;
        }

        return at > 1 && at + 1 < tokens.Count && text[tokens[at].Start] == ')' ? EndOfDash(text, tokens, at + 1) : 0;
    }

    private static int EndOfPlace(string text, List<Token> tokens)
    {
        for (var at = 1; at < Math.Min(tokens.Count - 1, Longest); at++)
        {
            if (IsDash(text, tokens[at]))
            {
                return EndOfDash(text, tokens, at);
            }

            if (!IsPart(text, tokens[at]))
            {
                return 0;
            }
        }

        return 0;
    }

    // Two hyphens stand for one dash: "ARDSUND (Meridian) -- ".
    private static int EndOfDash(string text, List<Token> tokens, int at)
    {
        while (at + 1 < tokens.Count && IsDash(text, tokens[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDash(string text, Token token) => text[token.Start] is '—' or '–' or '-' or '―';

    private static bool IsPart(string text, Token token) =>
        token.IsCapital || token.Kind == TokenKind.Number || text[token.Start] is ',' or '(' or ')' or '/' or '.';

    private static bool IsUpper(string text, Token token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }
        }

        return token.IsWord && token.End - token.Start >= 3;
    }
}
