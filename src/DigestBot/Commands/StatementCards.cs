using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Utterances;
using DigestBot.Reading.Quotes;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Makes cards of statements, with links to the very words.</summary>
internal sealed class StatementCards(ArticleStore articles)
{
    /// <summary>So many articles of each statement are linked; the others are only counted.</summary>
    private const int MostLinked = 3;

    /// <summary>A card for each statement, in this order.</summary>
    public async Task<IReadOnlyList<QuoteCard>> MakeAsync(IEnumerable<Statement> statements, CancellationToken cancellationToken)
    {
        var shown = statements.ToList();
        var linked = shown.SelectMany(Linked).Select(mention => mention.Article).Distinct().ToList();
        var read = (await articles.ReadAsync(linked, cancellationToken)).ToDictionary(article => article.Id);
        return [.. shown.Select(statement => CardOf(statement, read))];
    }

    private static IEnumerable<UtteranceMention> Linked(Statement statement) => statement.Mentions.DistinctBy(mention => mention.Article).Take(MostLinked);

    private static QuoteCard CardOf(Statement statement, Dictionary<ArticleId, KeptArticle> read)
    {
        var sources = statement.Mentions.DistinctBy(mention => mention.Article).Select(mention => SourceOf(mention, read.GetValueOrDefault(mention.Article)));
        var wordings = statement.Wordings.Count;
        return new QuoteCard(statement.First.Quote, statement.SaidAt, [.. sources]) { Wordings = wordings, Actions = [.. Actions(statement.First, wordings)] };
    }

    private static CardSource SourceOf(UtteranceMention mention, KeptArticle? article)
    {
        var source = SourceCard.Of(mention);
        return article?.Article.Quotes.FirstOrDefault(quote => UtteranceMention.WordsOf(quote) == mention.Words) is not { } quote ? source : source with
        {
            Passage = source.Link is null ? null : TextFragment.Link(source.Link, article.Article.Article.Text, quote.Span),
            Paragraph = QuotedPassage.NumberOf(article, quote.Span),
        };
    }

    private static IEnumerable<ReplyButton> Actions(FoundQuote found, int wordings)
    {
        var key = QuoteKey.Of(found);
        yield return new ReplyButton("Context", $"/whosaid context {key}");
        if (wordings > 1)
        {
            yield return new ReplyButton($"Wordings {wordings}", $"/whosaid wordings {key}");
        }

        if (found.Quote is { Speaker: { } speaker, Confidence: not Confidence.Unclear })
        {
            yield return new ReplyButton("Timeline", $"/speaker {speaker} timeline");
        }

        yield return new ReplyButton("Cite", $"/whosaid cite {key}");
        yield return new ReplyButton("Share", $"/share whosaid share {key}");
    }
}
