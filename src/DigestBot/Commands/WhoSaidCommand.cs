using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/whosaid</c>: finds who said what. It shows how it understood the question, and an empty answer names what was searched.</summary>
internal sealed class WhoSaidCommand(QuoteStore quotes, ArticleStore articles, TimeZoneInfo zone, TimeProvider time) : ICommand
{
    private const int CardsPerPage = 3;
    private const int MaxFound = 300;

    public string Name => "whosaid";

    public string Purpose => "Finds who said what, by speaker, topic or words.";

    public string Example => "/whosaid who said \"positive step\"?";

    public IReadOnlyList<CommandForm> Forms { get; } =
    [
        new(
            "",
            "Finds who said what, in your own words.",
            new CommandOption("text", "A question, or words of a quote") { IsMain = true },
            new CommandOption("by", "Who said it", OptionKind.Speaker),
            new CommandOption("about", "What it is about", OptionKind.Topic),
            new CommandOption("since", "7d, monday, or a date"),
            new CommandOption("outlet", "Who printed it", OptionKind.Outlet)),
    ];

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

        var found = question.UnknownSpeaker is null ? await quotes.FindAsync(question, 0, MaxFound, cancellationToken) : [];
        return found.Count > 0
            ? Found(text, question, QuoteMentions.Merged(found), page)
            : await new NearestMisses(quotes, articles).AnswerAsync(question, cancellationToken);
    }

    private static CommandReply WhichOne(string text, Question question) => new()
    {
        Title = "Which one do you mean?",
        Buttons = [.. question.Candidates.Select(name => new ReplyButton(name, $"/whosaid {SpeakerQuestion.Of(name, question)}"))],
        IsPrivate = true,
    };

    private static CommandReply Found(string text, Question question, IReadOnlyList<QuoteCard> cards, int page)
    {
        var pages = (cards.Count + CardsPerPage - 1) / CardsPerPage;
        var number = Math.Clamp(page, 1, pages);
        var next = number < pages ? $"/whosaid {text} page {(number + 1).ToString(CultureInfo.InvariantCulture)}" : null;
        return new CommandReply
        {
            Title = $"{cards.Count} {(cards.Count == 1 ? "statement" : "statements")}",
            Chips = QuestionChips.Of(question),
            Sections = [.. cards.Skip((number - 1) * CardsPerPage).Take(CardsPerPage).Select(card => new ReplySection.Card(card))],
            Page = pages > 1 ? new ReplyPage(number, pages, next) : null,
        };
    }
}
