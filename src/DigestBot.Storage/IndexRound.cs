using System.Data.Common;
using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>Puts the quotes of some articles into the index, with all that they are found by, inside one transaction.</summary>
internal sealed class IndexRound(Database database, DbTransaction transaction)
{
    /// <summary>More of a text is not searched, in characters.</summary>
    private const int MostIndexed = 100_000;

    /// <summary>The same for what stands around it.</summary>
    private const int MostAround = 10_000;

    private readonly WaitingArticles waiting = new(database, transaction);

    /// <summary>Gives whether it was all that waited.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await database.HoldIndexAsync(transaction, cancellationToken);
        return await IndexNewAsync(cancellationToken) < WaitingArticles.MostTogether && await IndexAgainAsync(cancellationToken) < WaitingArticles.MostTogether;
    }

    private async Task<int> IndexNewAsync(CancellationToken cancellationToken)
    {
        var articles = await waiting.NewAsync(cancellationToken);
        if (articles.Count == 0)
        {
            return 0;
        }

        var speakers = new SpeakerNamer(database, transaction);
        var named = await speakers.NameAsync(articles, cancellationToken);
        named = await new UtteranceKeeper(database, transaction, speakers.Known).AssignAsync(named, cancellationToken);

        const string Link = $"update quotes set name_id = v.column2, utterance_id = v.column3 from (values {StatementBatch.Rows}) as v where quotes.id = v.column1";
        var batch = new StatementBatch(database, transaction);
        batch.Add(Link, "(?, cast(? as bigint), cast(? as bigint))", named.SelectMany(article => article.Quotes).Where(row => row.NameId is not null).Select(row => new object?[] { row.Id, row.NameId, row.UtteranceId }));
        new SpeakerCounter(database).Count(named, isTakenBack: false, batch);
        database.Quotes.Add(named.SelectMany(Indexed), batch);
        await batch.ExecuteAsync(cancellationToken);
        await waiting.ReleaseAsync(articles, cancellationToken);
        return articles.Count;
    }

    // Articles that were seen at more sources.
    private async Task<int> IndexAgainAsync(CancellationToken cancellationToken)
    {
        var articles = await waiting.SeenAgainAsync(cancellationToken);
        if (articles.Count == 0)
        {
            return 0;
        }

        var batch = new StatementBatch(database, transaction);
        SpeakerCounter.CountSources(articles, batch);
        await waiting.ReleaseSightingsAsync(articles, cancellationToken);
        var all = await waiting.WithSourcesAsync(articles, cancellationToken);
        foreach (var article in all)
        {
            await database.Quotes.RemoveAsync(article.Article.Id, transaction, cancellationToken);
        }

        database.Quotes.Add(all.SelectMany(Indexed), batch);
        await batch.ExecuteAsync(cancellationToken);
        return articles.Count;
    }

    private static IEnumerable<IndexedQuote> Indexed(IndexedArticle article)
    {
        var marks = article.Sources.Select(QuoteMark.OfSource).ToList();
        if (article.Article.PublishedAt is null)
        {
            marks.Add(QuoteMark.Undated);
        }

        var title = Bounded(article.Article.Title, MostAround);
        var outlet = QuoteTerms.Of(Bounded(article.Article.Outlet, MostAround));
        return article.Quotes.Select(row => new IndexedQuote(
            row.Id,
            QuoteTerms.Of(Bounded(row.Text, MostIndexed)),
            QuoteTerms.Of($"{QuoteSentence.Of(row.ToQuote(), article.Article.Text)} {Bounded(row.Before, MostAround)} {Bounded(row.After, MostAround)} {title}"),
            outlet,
            row.IsSurelySaid ? [.. marks, QuoteMark.OfSpeaker(row.NameId!.Value)] : marks));
    }

    private static string Bounded(string? text, int most) => text is null ? "" : text.Length <= most ? text : text[..most];
}
