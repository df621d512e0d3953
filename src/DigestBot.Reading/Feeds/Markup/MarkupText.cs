namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Reads a text as markup: strictly, and loosely where it is not well-formed.</summary>
internal static class MarkupText
{
    /// <summary>Where markup begins, since some servers print a warning before it; -1 where there is none.</summary>
    public static int Start(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at < text.Length - 1; at = text.IndexOf('<', at + 1))
        {
            if (char.IsLetter(text[at + 1]) || text[at + 1] is '?' or '!')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>What <paramref name="read"/> makes of the text; it is called again with another source where the first broke.</summary>
    public static T Read<T>(string text, Func<IMarkupSource, T> read)
    {
        if (StrictMarkup.CanRead(text))
        {
            using var strict = new StrictMarkup(text);
            var outcome = read(strict);
            if (!strict.IsBroken)
            {
                return outcome;
            }
        }

        return read(new LooseMarkup(text));
    }
}
