using DigestBot.Reading.Language;
using DigestBot.Reading.Quotes.Attributions;

namespace DigestBot.Reading.Quotes.Statements;

/// <summary>Finds what somebody demands, accuses others of or calls them, told without a clause: "called for a ban", "accused Lind of lying", "urged him to go".</summary>
internal sealed class DemandFinder(AnalysedText article, int[] quoteOf)
{
    /// <summary>How far behind the verb the word that goes with it stands ("accused the chairman of the board of"), in tokens.</summary>
    private const int Reach = 12;

    private readonly List<Token> tokens = article.Tokens;

    /// <summary>The first token of what is told; -1 when the verb tells nothing of that kind.</summary>
    public int Find(Attribution attribution, int limit)
    {
        var first = attribution.CueLast + 1;
        if (attribution.IsInverted || first + 1 >= limit || tokens[first].Is(WordClasses.Negation) || quoteOf[first] >= 0 || tokens[attribution.CueLast].Word.Cue is not { } cue)
        {
            return -1;
        }

        return cue.Lemma switch
        {
            "call" => article.TextOf(first) is "for" or "on" ? first + 1 : -1,
            "accuse" => Has("of", first, limit) ? first : -1,
            "urge" or "implore" or "beg" or "ask" or "encourage" or "instruct" or "order" or "lobby" => Has("to", first, limit) ? first : -1,
            "criticize" or "criticise" or "praise" or "blame" or "condemn" or "thank" or "commend" or "applaud" or "slam" or "blast" or "ridicule" or "mock" => Has("for", first, limit) ? first : -1,
            "describe" or "dismiss" or "denounce" or "characterize" or "characterise" or "portray" or "hail" or "deride" => Has("as", first, limit) ? first : -1,
            "compare" or "liken" => Has("to", first, limit) ? first : -1,
            "propose" or "recommend" or "advocate" => tokens[first].IsWord && !tokens[first].Is(WordClasses.Preposition | WordClasses.Conjunction) ? first : -1,
            _ => -1,
        };
    }

    private bool Has(ReadOnlySpan<char> word, int first, int limit)
    {
        for (var at = first; at < Math.Min(limit, first + Reach) && quoteOf[at] < 0 && !article.Is(at, ','); at++)
        {
            if (article.TextOf(at).SequenceEqual(word))
            {
                return at > first && at + 1 < limit;
            }
        }

        return false;
    }
}
