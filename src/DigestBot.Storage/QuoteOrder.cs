using DigestBot.Reading.Quotes;

namespace DigestBot.Storage;

/// <summary>
/// The ids of quotes. Their order is that of an answer: direct and mixed quotes above indirect ones, then the newest first, then as in
/// the article. So the first of any number of finds are read from the end of an index, without sorting the others.
/// </summary>
internal static class QuoteOrder
{
    /// <summary>How many quotes of one second there may be.</summary>
    private const int SerialBits = 29;

    /// <summary>Articles with more quotes than this reach into the place of another one.</summary>
    private const int UsualQuotes = 256;

    private const long Step = 7919;
    private const uint FirstHash = 2166136261;
    private const uint HashFactor = 16777619;

    private const long MostSeconds = (1L << 33) - 1;

    /// <summary>The ids of quotes in marks begin here; those of indirect ones end here.</summary>
    public const long FirstQuoted = 1L << 62;

    /// <summary>The first id of a moment.</summary>
    public static long FirstOf(QuoteKind kind, long milliseconds) =>
        (kind == QuoteKind.Indirect ? 0 : FirstQuoted) + (Math.Clamp(milliseconds / 1000, 0, MostSeconds) << SerialBits);

    /// <summary>The first id of the moment after it.</summary>
    public static long EndOf(QuoteKind kind, long milliseconds) => FirstOf(kind, milliseconds) + (1L << SerialBits);

    /// <summary>The end of the ids that an article's quotes may have, going down; another one at each attempt.</summary>
    public static long EndOf(QuoteKind kind, long milliseconds, string article, int attempt, int count)
    {
        var places = Math.Max(1, ((1L << SerialBits) - count) / UsualQuotes);
        var place = (Hash(article) + ((long)attempt * Step)) % places;
        return EndOf(kind, milliseconds) - (place * UsualQuotes);
    }

    /// <summary>The moment of an id, in whole seconds, as milliseconds.</summary>
    public static long MomentOf(long id) => ((id & (FirstQuoted - 1)) >> SerialBits) * 1000;

    private static uint Hash(string article)
    {
        var hash = FirstHash;
        foreach (var c in article)
        {
            hash = (hash ^ c) * HashFactor;
        }

        return hash;
    }
}
