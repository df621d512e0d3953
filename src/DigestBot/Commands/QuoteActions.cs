using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Utterances;
using DigestBot.Reading;
using DigestBot.Reading.Quotes;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Answers what is asked about one quote: its context, its wordings in other articles, what else its speaker said, a citation, the card to share.</summary>
internal sealed class QuoteActions(QuoteStore quotes, ArticleStore articles, StatementCards cards, SpeakerTimeline timeline)
{
    private const int MaxWordings = 8;

    /// <summary>The answer to "context 123@ferry-17" and its like; null for any other text.</summary>
    public async Task<CommandReply?> AnswerAsync(string text, CancellationToken cancellationToken)
    {
        var (action, about) = ActionText.Split(text);
        if (action is not ("context" or "wordings" or "timeline" or "cite" or "share") || !QuoteKey.TryRead(about, out var key))
        {
            return null;
        }

        var article = (await articles.ReadAsync([key.Value.Article], cancellationToken)) is [var read] ? read : null;
        var found = article is null ? null : await quotes.FindAsync(key.Value.Article, key.Value.Start, cancellationToken);
        if (article is null || found is null)
        {
            return CommandReply.Told("That quote is not there any more: its article was changed or removed. Ask again with /whosaid.");
        }

        return action switch
        {
            "context" => Context(article, found),
            "cite" => QuoteCitation.Of(article, found),
            "share" => await CardAsync(found, cancellationToken),
            "timeline" when found.Quote is { Speaker: { } speaker, Confidence: not Confidence.Unclear } =>
                await timeline.AnswerAsync(new Question { Speaker = speaker }, new SpeakerRequest(speaker, null, IsTimeline: true, IsEverywhere: true, Page: 1), cancellationToken),
            "timeline" => CommandReply.Told("Who said that is not clear, so there is no timeline of it."),
            _ => Wordings(found),
        };
    }

    // The quote alone, so that it can be shown to the channel without all else that was found.
    private async Task<CommandReply> CardAsync(FoundQuote found, CancellationToken cancellationToken)
    {
        var made = await cards.MakeAsync([new Statement([found])], cancellationToken);
        return new CommandReply { Sections = [.. made.Select(card => new ReplySection.Card(card))], IsPrivate = true, ShareCommand = $"/share whosaid share {QuoteKey.Of(found)}" };
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

    // As they are kept with the utterance; a quote that no other article has is its only wording.
    private static CommandReply Wordings(FoundQuote found)
    {
        var wordings = new Statement([found]).Wordings;
        return new CommandReply
        {
            Title = wordings.Count == 1 ? "One wording" : $"{wordings.Count} wordings of one statement",
            Chips = found.Quote.Speaker is { } speaker ? [$"by {speaker}"] : [],
            Sections =
            [
                new ReplySection.Points([.. wordings.Take(MaxWordings).Select(Wording)]),
                .. wordings.Count > 1 ? (ReplySection[])[new ReplySection.Paragraph([new TextRun("First the wording that most have; then what others leave out (struck) or have instead (bold).", RunStyle.Faint)])] : [],
            ],
        };
    }

    // The base in its own words; of each other one what it changes, and what it leaves out set back.
    private static List<TextRun> Wording(UtteranceWording wording)
    {
        var runs = new List<TextRun> { new($"{string.Join(", ", wording.Outlets)}: ", RunStyle.Strong) };
        runs.AddRange(wording.Differences.Count == 0 ? [new TextRun(wording.Words)] : DifferenceRuns.Of(wording.Differences, ofBase: true));
        return runs;
    }
}
