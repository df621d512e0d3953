using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Core.Wording;
using DigestBot.Reading.Quotes;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.Formatting;

/// <summary>Lays out a quote card: words, speaker, context, how sure it is, sources. The order is the same on every platform.</summary>
internal static class QuoteCardBlocks
{
    private const int MaxOutlets = 3;

    public static IEnumerable<Block> Of(QuoteCard card) =>
    [
        .. Words(card),
        .. Who(card),
        .. Context(card.Quote),
        SlackText.Small($"{QuoteText.Kind(card.Quote)} · {QuoteText.Attribution(card.Quote)}{Spread(card)}"),
        .. Sources(card),
    ];

    /// <summary>The card in lines, for notifications.</summary>
    public static IEnumerable<string> Lines(QuoteCard card) =>
        [card.Quote.Kind == QuoteKind.Indirect ? $"paraphrase by {card.Sources[0].Outlet}: {card.Quote.Text}" : QuoteText.Marked(card.Quote), QuoteText.Speaker(card.Quote)];

    private static IEnumerable<Block> Words(QuoteCard card) => card.Quote.Kind == QuoteKind.Indirect
        ? new RichTextBuilder().Add($"paraphrase by {card.Sources[0].Outlet}: ", RichStyle.InItalic).Add(card.Quote.Text).Blocks()
        : new RichTextBuilder().Add(QuoteText.Marked(card.Quote)).Citations();

    private static IEnumerable<Block> Who(QuoteCard card)
    {
        var line = new RichTextBuilder().Add(QuoteText.Speaker(card.Quote), RichStyle.InBold);
        if (card.Quote.Place is { } place)
        {
            line.Add($" · {place}");
        }

        return (card.SaidAt is { } saidAt ? line.Add(" · ").Add(SlackDates.Day(saidAt)) : line).Blocks();
    }

    private static IEnumerable<Block> Context(Quote quote) => quote.Before is null && quote.After is null
        ? []
        : new RichTextBuilder().Add($"{(quote.Before is null ? "" : $"… {quote.Before} ")}[…]{(quote.After is null ? "" : $" {quote.After} …")}", RichStyle.InItalic).Blocks();

    private static string Spread(QuoteCard card)
    {
        var outlets = card.Sources.Select(source => source.Outlet).Distinct(StringComparer.Ordinal).Count();
        return outlets > 1 ? $" · in {outlets.ToString(CultureInfo.InvariantCulture)} outlets" : "";
    }

    private static IEnumerable<Block> Sources(QuoteCard card)
    {
        var outlets = card.Sources.DistinctBy(source => source.Outlet, StringComparer.Ordinal).ToList();
        var line = new RichTextBuilder();
        foreach (var source in outlets.Take(MaxOutlets))
        {
            line.Add(line.IsEmpty ? "" : " · ").Add($"{source.Outlet}: {source.Title}", link: source.Passage ?? source.Link);
        }

        return (outlets.Count > MaxOutlets ? line.Add($" · +{outlets.Count - MaxOutlets}") : line).Blocks();
    }
}
