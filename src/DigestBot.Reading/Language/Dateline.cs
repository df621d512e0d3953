namespace DigestBot.Reading.Language;

/// <summary>Knows the place and date in front of a report's first sentence: "PORT AVERIN, 17 November 2026 – ", "ARDSUND (Meridian) — ".</summary>
internal static class Dateline
{
    private const int Longest = 14;

    /// <summary>The first token behind the dateline; 0 where the text begins without one.</summary>
    public static int EndOf(string text, List<Token> tokens)
    {
        if (tokens.Count == 0 || !IsUpper(text, tokens[0]))
        {
            return 0;
        }

        for (var at = 1; at < Math.Min(tokens.Count - 1, Longest); at++)
        {
            if (IsDash(text, tokens[at]))
            {
                // "ARDSUND (Meridian) -- ": two hyphens stand for one dash.
                return IsDash(text, tokens[at + 1]) && at + 2 < tokens.Count ? at + 2 : at + 1;
            }

            if (!IsPart(text, tokens[at]))
            {
                return 0;
            }
        }

        return 0;
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
