using DigestBot.Core.Articles;
using DigestBot.Core.Checks;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Reading;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Answers what is asked about one quote: its context, its wordings in other articles, a citation.</summary>
internal sealed class QuoteActions(QuoteStore quotes, ArticleStore articles)
{
    private const int MaxWordings = 8;

    /// <summary>The answer to "context 123@ferry-17" and its like; null for any other text.</summary>
    public async Task<CommandReply?> AnswerAsync(string text, CancellationToken cancellationToken)
    {
        var (action, about) = ActionText.Split(text);
        if (action is not ("context" or "wordings" or "cite") || !QuoteKey.TryRead(about, out var key))
        {
            return null;
        }

        var article = (await articles.ReadAsync([key.Value.Article], cancellationToken)) is [var read] ? read : null;
        var quote = article?.Article.Quotes.FirstOrDefault(quote => quote.Span.Start == key.Value.Start);
        if (article is null || quote is null)
        {
            return CommandReply.Told("That quote is not there any more: its article was changed or removed. Ask again with /whosaid.");
        }

        var told = article.Article.Article;
        var found = new FoundQuote(quote, article.Id, told.Title, told.Outlet, told.PublishedAt, told.Url);
        return action switch
        {
            "context" => Context(article, found),
            "cite" => QuoteCitation.Of(article, found),
            _ => await WordingsAsync(found, cancellationToken),
        };
    }

    private static CommandReply Context(KeptArticle article, FoundQuote found)
    {
        var told = article.Article.Article;
        var source = SourceCard.Of(article);
        return new CommandReply
        {
            Title = source.Title,
            Chips = [source.Outlet, .. found.Quote.Speaker is { } speaker ? (string[])[$"said by {speaker}"] : []],
            Sections =
            [
                .. QuotedPassage.Around(told, found.Quote.Span).Select(paragraph => new ReplySection.Paragraph([.. Marked(told.Text, paragraph, found.Quote.Span)])),
                .. told.Url is { } url ? (ReplySection[])[new ReplySection.Paragraph([new TextRun("Read it there:", RunStyle.Faint, TextFragment.Link(url, told.Text, found.Quote.Span))])] : [],
            ],
        };
    }

    private static IEnumerable<TextRun> Marked(string text, TextSpan paragraph, TextSpan words)
    {
        var start = Math.Clamp(words.Start, paragraph.Start, paragraph.End);
        var end = Math.Clamp(words.End, paragraph.Start, paragraph.End);
        (string Text, RunStyle Style)[] runs = [(text[paragraph.Start..start], RunStyle.Plain), (text[start..end], RunStyle.Strong), (text[end..paragraph.End], RunStyle.Plain)];
        return runs.Where(run => run.Text.Length > 0).Select(run => new TextRun(run.Text, run.Style));
    }

    private async Task<CommandReply> WordingsAsync(FoundQuote found, CancellationToken cancellationToken)
    {
        var like = await quotes.LikeAsync(string.Join(' ', found.Quote.Pieces()), CheckCommand.MaxLike, cancellationToken);
        var statement = StatementGroups.Of([found, .. like.Where(other => QuoteKey.Of(other) != QuoteKey.Of(found))])[0];
        var wordings = statement.Wordings();
        return new CommandReply
        {
            Title = wordings.Count == 1 ? "One wording" : $"{wordings.Count} wordings of one statement",
            Chips = found.Quote.Speaker is { } speaker ? [$"by {speaker}"] : [],
            Sections =
            [
                new ReplySection.Points([.. wordings.Take(MaxWordings).Select((wording, at) => Wording(statement, wordings[0], wording, at == 0))]),
            ],
        };
    }

    // The base in its own words; of each other one what it changes, and what it leaves out set back.
    private static List<TextRun> Wording(Statement statement, FoundQuote basis, FoundQuote wording, bool isBase)
    {
        var outlets = statement.Mentions.Where(mention => Statement.WordsOf(mention) == Statement.WordsOf(wording)).Select(mention => OutletName.Of(mention.Outlet, mention.Url, mention.Article)).Distinct(StringComparer.Ordinal);
        var runs = new List<TextRun> { new($"{string.Join(", ", outlets)}: ", RunStyle.Strong) };
        runs.AddRange(isBase ? [new TextRun(string.Join(" … ", wording.Quote.Pieces()))] : DifferenceRuns.Of(WordDifference.Between(basis, wording), ofBase: true));
        return runs;
    }
}
