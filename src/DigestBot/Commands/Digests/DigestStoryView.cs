using DigestBot.Core.Commands;
using DigestBot.Core.Digests;
using DigestBot.Core.Subscriptions;
using DigestBot.Storage;

namespace DigestBot.Commands.Digests;

/// <summary><c>/digest story</c>: a story of a digest with all its sources, and who said what in it.</summary>
internal sealed class DigestStoryView(ToldStories told, DigestWhy why, ArticleStore articles)
{
    public async Task<CommandReply> ShowAsync(string wanted, Subscription subscription, CancellationToken cancellationToken)
    {
        if (await told.FindAsync(wanted, subscription, cancellationToken) is not { InFull: { } story } found)
        {
            return await why.ChoiceAsync("story", wanted, subscription, cancellationToken);
        }

        var read = await articles.ReadAsync([.. story.Sources.Select(source => source.Article)], cancellationToken);
        var cards = read.SelectMany(article => KeyQuotes.Of(article.Article.Quotes).Select(quote => (Quote: quote, Article: article)))
            .DistinctBy(one => one.Quote.Speaker, StringComparer.Ordinal).Take(3)
            .Select(one => new ReplySection.Card(new QuoteCard(one.Quote, one.Article.Article.Article.PublishedAt, [SourceCard.Of(one.Article)])));
        return new CommandReply
        {
            Title = story.Headline,
            Sections =
            [
                new ReplySection.Paragraph([new TextRun(string.Join(' ', story.Sentences))]),
                .. cards,
                new ReplySection.Points([.. story.Sources.Select(Line)]),
            ],
            Buttons = [new ReplyButton("Why is this here?", $"/digest why {found.Id}"), new ReplyButton("Less like this", $"/digest less {found.Id}")],
            IsPrivate = true,
            ShareCommand = $"/share digest story {found.Id}",
        };
    }

    private static IReadOnlyList<TextRun> Line(DigestSource source) => [new TextRun($"{source.Outlet}: ", RunStyle.Strong), new TextRun(source.Title, RunStyle.Plain, source.Link)];
}
