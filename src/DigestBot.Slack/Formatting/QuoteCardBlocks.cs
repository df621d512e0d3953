using DigestBot.Core.Commands;
using DigestBot.Core.Wording;
using DigestBot.Reading.Quotes;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Lays out a quote card, with what can be asked about it below.</summary>
internal static class QuoteCardBlocks
{
    /// <param name="card">The card.</param>
    /// <param name="first">The number of its first button, which no other of the message has.</param>
    public static IEnumerable<Block> Of(QuoteCard card, int first = 0) =>
    [
        .. Words(card),
        .. Who(card),
        .. CardText.Context(card.Quote) is { } context ? new RichTextBuilder().Add(context, RichStyle.InItalic).Blocks() : [],
        SlackText.Small(CardText.Basis(card)),
        .. new RichTextBuilder().Add(CardText.Sources(card)).Blocks(),
        .. ButtonRow.Of(card.Actions, first),
    ];

    /// <summary>The card in lines, for notifications.</summary>
    public static IEnumerable<string> Lines(QuoteCard card) =>
        [string.Concat(CardText.Words(card).Select(run => run.Text)), QuoteText.Speaker(card.Quote)];

    // A paraphrase is set off by no mark of a citation.
    private static IEnumerable<Block> Words(QuoteCard card)
    {
        var words = new RichTextBuilder().Add(CardText.Words(card));
        return card.Quote.Kind == QuoteKind.Indirect ? words.Blocks() : words.Citations();
    }

    private static IEnumerable<Block> Who(QuoteCard card)
    {
        var line = new RichTextBuilder().Add(CardText.Speaker(card.Quote));
        return (card.SaidAt is { } saidAt ? line.Add(" · ").Add(SlackDates.Day(saidAt)) : line).Blocks();
    }
}
