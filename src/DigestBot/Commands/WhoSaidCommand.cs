using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/whosaid</c>: finds who said what. It shows how it understood the question, and an empty answer names what was searched.</summary>
internal sealed class WhoSaidCommand(AnswerFinder answers, NearestMisses misses, StatementCards cards, QuoteActions actions, SpeakerComparison comparison, SpeakerStore index, ChannelScope scope, TimeZoneInfo zone, TimeProvider time) : ICommand
{
    private const int CardsPerPage = 3;

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
            new CommandOption("outlet", "Who printed it", OptionKind.Outlet),
            new CommandOption("sort", "Which come first", OptionKind.Choice) { Choices = ["best", "newest", "first"] },
            new CommandOption("compare", "Another speaker to set beside “by”", OptionKind.Speaker),
            ChannelScope.Option),
    ];

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (text, page) = PagedText.Split(request.Text);
        if (text.Length == 0 && request.Options.Count == 0)
        {
            return CommandReply.Of($"Ask who said what, for example: {Example}");
        }

        if ((await actions.AnswerAsync(request.Text, cancellationToken) ?? await comparison.AnswerAsync(request, cancellationToken)) is { } acted)
        {
            return acted;
        }

        var speakers = await index.IndexAsync(cancellationToken);
        var question = QuestionReader.Read(text, request.Options, speakers, TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone));
        if (question.Candidates.Count > 0)
        {
            return WhichOne(question);
        }

        question = question with { Channel = await scope.OfAsync(request, question.IsEverywhere, cancellationToken) };
        var found = await answers.FindAsync(question, cancellationToken);
        return found.Quotes.Count > 0
            ? await FoundAsync(request.Options.Count > 0 ? "" : text, question, found, page, cancellationToken)
            : await misses.AnswerAsync(question, cancellationToken);
    }

    private static CommandReply WhichOne(Question question) => new()
    {
        Title = "Which one do you mean?",
        Buttons = [.. question.Candidates.Select(name => new ReplyButton(name, $"/whosaid {SpeakerQuestion.Of(name, question)}"))],
        IsPrivate = true,
    };

    private async Task<CommandReply> FoundAsync(string text, Question question, Answers found, int page, CancellationToken cancellationToken)
    {
        var statements = StatementGroups.Of(found.Quotes);
        var pages = (statements.Count + CardsPerPage - 1) / CardsPerPage;
        var number = Math.Clamp(page, 1, pages);
        var previous = number > 1 ? $"/whosaid {Written(text, question)} page {(number - 1).ToString(CultureInfo.InvariantCulture)}" : null;
        var next = number < pages ? $"/whosaid {Written(text, question)} page {(number + 1).ToString(CultureInfo.InvariantCulture)}" : null;
        var shown = await cards.MakeAsync(statements.Skip((number - 1) * CardsPerPage).Take(CardsPerPage), cancellationToken);
        return new CommandReply
        {
            Title = $"{found.CountText(statements.Count)}{(found.AreNear ? " in nearly these words" : "")}",
            Chips = QuestionChips.Of(question),
            Sections = [.. shown.Select(card => new ReplySection.Card(card))],
            Buttons = [.. ChannelScope.Wider(question.Channel, $"/whosaid {SpeakerQuestion.Written(question with { IsEverywhere = true })}")],
            IsPrivate = true,
            ShareCommand = $"/share whosaid {Written(text, question)}",
            Page = pages > 1 ? new ReplyPage(number, pages, next, previous) : null,
        };
    }

    // A question that was asked in typed options is written out, so that the next page can be asked for.
    private static string Written(string text, Question question) => text.Length > 0 ? text : SpeakerQuestion.Written(question);
}
