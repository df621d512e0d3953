using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/whosaid</c>: finds who said what. It shows how it understood the question, and an empty answer names what was searched.</summary>
internal sealed class WhoSaidCommand(QuoteStore quotes, ArticleStore articles, AnswerFinder answers, TimeZoneInfo zone, TimeProvider time) : ICommand
{
    private const int CardsPerPage = 3;

    public string Name => "whosaid";

    public string Purpose => "Finds who said what, by speaker, topic or words.";

    public string Example => "/whosaid who said \"positive step\"?";

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (text, page) = PagedText.Split(request.Text);
        if (text.Length == 0 && request.Options.Count == 0)
        {
            return CommandReply.Of($"Ask who said what, for example: {Example}");
        }

        var speakers = new SpeakerIndex(await quotes.SpeakersAsync(cancellationToken));
        var question = QuestionReader.Read(text, request.Options, speakers, TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone));
        if (question.Candidates.Count > 0)
        {
            return WhichOne(text, question);
        }

        var found = await answers.FindAsync(question, cancellationToken);
        return found.Quotes.Count > 0
            ? Found(text, question, QuoteMentions.Merged(found.Quotes), page, found.AreNear)
            : await new NearestMisses(quotes, articles).AnswerAsync(question, cancellationToken);
    }

    private static CommandReply WhichOne(string text, Question question) => new()
    {
        Title = "Which one do you mean?",
        Buttons = [.. question.Candidates.Select(name => new ReplyButton(name, $"/whosaid {SpeakerQuestion.Of(name, question)}"))],
        IsPrivate = true,
    };

    private static CommandReply Found(string text, Question question, IReadOnlyList<QuoteCard> cards, int page, bool areNear)
    {
        var pages = (cards.Count + CardsPerPage - 1) / CardsPerPage;
        var number = Math.Clamp(page, 1, pages);
        var next = number < pages ? $"/whosaid {text} page {(number + 1).ToString(CultureInfo.InvariantCulture)}" : null;
        return new CommandReply
        {
            Title = $"{cards.Count} {(cards.Count == 1 ? "statement" : "statements")}{(areNear ? " in nearly these words" : "")}",
            Chips = QuestionChips.Of(question),
            Sections = [.. cards.Skip((number - 1) * CardsPerPage).Take(CardsPerPage).Select(card => new ReplySection.Card(card))],
            Page = pages > 1 ? new ReplyPage(number, pages, next) : null,
        };
    }
}
