using DigestBot.Core.Checks;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/check</c>: tells whether somebody said it in these words. Words that are not in an article never stand in quotation marks.</summary>
internal sealed class CheckCommand(QuoteStore quotes, StatementCards cards, SpeakerStore speakers, ChannelScope scope) : ICommand
{
    /// <summary>How many quotes that may be like the words are looked at.</summary>
    public const int MaxLike = 60;

    private const int MaxCards = 2;

    public string Name => "check";

    public string Purpose => "Checks a remembered quote: exact, in part, reworded, or somebody else's.";

    public string Example => "/check Lind said \"a positive step\"";

    public IReadOnlyList<CommandForm> Forms { get; } =
    [
        new(
            "",
            "Checks a remembered quote against what was printed.",
            new CommandOption("quote", "The words as you remember them") { IsRequired = true, IsMain = true },
            new CommandOption("by", "Who is to have said them", OptionKind.Speaker),
            ChannelScope.Option),
    ];

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var asked = AskedQuoteReader.Read(request.Text, request.Options, await speakers.IndexAsync(cancellationToken));
        if (FoldedText.Of(asked.Words).Length == 0)
        {
            return CommandReply.Told($"Give the words to check, and who is to have said them if you like, for example: {Example}");
        }

        var channel = await scope.OfAsync(request, asked.IsEverywhere, cancellationToken);
        var check = QuoteChecker.Check(asked, await quotes.LikeAsync(asked.Words, channel, MaxLike, cancellationToken));
        if (channel is not null && check.Verdict is not (CheckVerdict.Exact or CheckVerdict.Partial))
        {
            // A verdict against somebody's words is not given before all that was read is looked at.
            (asked, channel) = (asked with { IsEverywhere = true }, null);
            check = QuoteChecker.Check(asked, await quotes.LikeAsync(asked.Words, MaxLike, cancellationToken));
        }

        var corpus = check.Verdict == CheckVerdict.NotFound ? await scope.TextAsync(channel: null, cancellationToken) : null;
        var found = await cards.MakeAsync(StatementGroups.Of(BestFirst(check)).Take(MaxCards), cancellationToken);
        var closest = await cards.MakeAsync(StatementGroups.Of(check.Closest), cancellationToken);
        return CheckReply.Of(asked, check, found, closest, corpus) with
        {
            Chips = [.. CheckReply.Chips(asked, channel)],
            Buttons = [.. ChannelScope.Wider(channel, $"/check {Written(asked)} in:{AskedScope.Everywhere}")],
            IsPrivate = true,
            ShareCommand = $"/share check {(request.Options.Count > 0 ? Written(asked) : request.Text)}",
        };
    }

    // The words come last, as they may have marks of their own.
    private static string Written(AskedQuote asked) => $"{(asked.By is null ? "" : $"by:\"{asked.By}\" ")}{string.Join(' ', asked.Pieces.Select(piece => $"“{piece}”"))}";

    private static List<FoundQuote> BestFirst(QuoteCheck check) => check.Found is null ? [] : [check.Found, .. check.Mentions.Where(mention => mention != check.Found)];
}
