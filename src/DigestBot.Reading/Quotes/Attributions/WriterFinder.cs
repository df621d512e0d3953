using DigestBot.Reading.Language;

namespace DigestBot.Reading.Quotes.Attributions;

/// <summary>Finds out whose words a statement, a letter or a post holds.</summary>
internal sealed class WriterFinder(AnalysedText article, PhraseFinder phrases)
{
    private readonly List<Token> tokens = article.Tokens;

    /// <summary>Whether the source is something written whose words are those of whoever wrote it: "released a statement saying", "Lind’s email said".</summary>
    public bool IsDocument(Source source)
    {
        if (source.Kind != SourceKind.Description)
        {
            return false;
        }

        var head = source.First;
        while (head < source.Last && !tokens[head + 1].Is(WordClasses.Preposition) && !tokens[head + 1].Is(WordClasses.Calendar))
        {
            head++;
        }

        // "a series of tweets", "a string of posts"
        var isSeries = head + 2 <= source.Last && article.TextOf(head) is "series" or "string" or "flurry" or "pair" or "number" && tokens[head + 2].Is(WordClasses.Document);
        return (tokens[head].Is(WordClasses.Document) || isSeries) && (article.TextOf(source.First) is "a" or "an" or "A" or "An" || WriterOf(source) is not null);
    }

    /// <summary>Whoever the document belongs to: "his letter", "Lind’s letter". Null when the phrase does not say.</summary>
    public Source? WriterOf(Source document)
    {
        if (tokens[document.First].Is(WordClasses.Possessive))
        {
            return PhraseFinder.PronounAt(document.First);
        }

        for (var at = document.First + 1; at < document.Last && !tokens[at].Is(WordClasses.Preposition); at++)
        {
            if (tokens[at].Kind == TokenKind.Possessive)
            {
                return phrases.EndingAt(at - 1, document.First);
            }
        }

        return null;
    }
}
