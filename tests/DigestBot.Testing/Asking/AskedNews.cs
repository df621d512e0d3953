using DigestBot.Commands;
using DigestBot.Core.Articles;
using DigestBot.Core.Checks;
using DigestBot.Core.Questions;
using DigestBot.Reading.Articles;
using DigestBot.Reading.Quotes;
using DigestBot.Storage;

namespace DigestBot.Testing.Asking;

/// <summary>Annotated articles as the bot has read them, in a database of their own, to be asked as people ask.</summary>
internal sealed class AskedNews : IAsyncDisposable
{
    /// <summary>From this share of common letters on, the reader has found the quote that people marked.</summary>
    private const double Found = 0.8;

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly Database database;
    private readonly QuoteStore quotes;
    private readonly AnswerFinder answers;
    private SpeakerIndex speakers = new([]);

    private AskedNews(Database database)
    {
        this.database = database;
        quotes = new QuoteStore(database);
        answers = new AnswerFinder(quotes);
    }

    /// <summary>Each marked quote that the reader found, as it found it.</summary>
    public List<(AnnotatedNews News, AnnotatedQuote Marked, Quote Read)> Pairs { get; } = [];

    /// <summary>In how many articles a word occurs, lower-case.</summary>
    public Dictionary<string, int> Articles { get; } = new(StringComparer.Ordinal);

    public static async Task<AskedNews> OpenAsync(string databasePath, IEnumerable<AnnotatedNews> articles, CancellationToken cancellationToken)
    {
        var asked = new AskedNews(Database.Named(databasePath));
        await asked.database.PrepareAsync(cancellationToken);
        var store = new ArticleStore(asked.database);
        var reader = new ArticleReader(ReadingLimits.Default);
        foreach (var news in articles)
        {
            if (reader.Read(news.Text, ArticleFormat.Text, null, null) is ReadOutcome.Read read)
            {
                await store.AddFileAsync(new KeptArticle(new ArticleId(news.Id), read.Article, $"/news/{news.Id}.txt", Now), cancellationToken);
                asked.Take(news, read.Article.Quotes);
            }
        }

        asked.speakers = await new SpeakerStore(asked.database).IndexAsync(cancellationToken);
        return asked;
    }

    public async Task<IReadOnlyList<FoundQuote>> AskAsync(string question, CancellationToken cancellationToken) =>
        (await answers.FindAsync(QuestionReader.Read(question, speakers, Now), cancellationToken)).Quotes;

    public async Task<QuoteCheck> CheckAsync(string words, CancellationToken cancellationToken)
    {
        var asked = AskedQuoteReader.Of(words, null, speakers);
        return QuoteChecker.Check(asked, await quotes.LikeAsync(asked.Words, CheckCommand.MaxLike, cancellationToken));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private void Take(AnnotatedNews news, IReadOnlyList<Quote> read)
    {
        foreach (var word in Words.Of(news.Text).Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal))
        {
            Articles[word] = Articles.GetValueOrDefault(word) + 1;
        }

        foreach (var marked in news.Quotes)
        {
            if (read.MaxBy(quote => Common(marked, quote)) is { } best && Common(marked, best) >= Found)
            {
                Pairs.Add((news, marked, best));
            }
        }
    }

    private static double Common(AnnotatedQuote marked, Quote read)
    {
        var common = Math.Min(marked.Span.End, read.Span.End) - Math.Max(marked.Span.Start, read.Span.Start);
        return Math.Max(0, 2.0 * common / (marked.Span.Length + read.Span.Length));
    }
}
