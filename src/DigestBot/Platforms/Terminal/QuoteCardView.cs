using DigestBot.Core.Commands;
using DigestBot.Core.Wording;
using DigestBot.Reading.Quotes;
using Spectre.Console.Rendering;

namespace DigestBot.Platforms.Terminal;

/// <summary>Lays out a quote card: words, speaker, context, how sure it is, sources. The order is the same on every platform.</summary>
internal sealed class QuoteCardView(DateText dates)
{
    private const int MaxOutlets = 3;

    public IEnumerable<IRenderable> Draw(QuoteCard card)
    {
        var quote = card.Quote;
        yield return quote.Kind == QuoteKind.Indirect
            ? new TextLine().Add($"paraphrase by {card.Sources[0].Outlet}: ", Palette.Faint).Add(quote.Text)
            : Words(card);
        yield return Who(card);
        if (Context(quote) is { } context)
        {
            yield return context;
        }

        yield return new TextLine(1, 1).Add($"{QuoteText.Kind(quote)} · {QuoteText.Attribution(quote)}{Spread(card)}", Palette.Faint);
        yield return Sources(card);
        if (card.Sources.FirstOrDefault(source => source.Link is not null) is { } linked)
        {
            yield return new TextLine(1, 1).Add((linked.Passage ?? linked.Link!).AbsoluteUri, Palette.Faint);
        }

        if (card.Actions.Count > 0)
        {
            yield return Actions(card);
        }
    }

    private static TextLine Words(QuoteCard card)
    {
        if (card.Marked.Count == 0)
        {
            return new TextLine().Add(QuoteText.Marked(card.Quote), Palette.Words);
        }

        var line = new TextLine().Add("“", Palette.Words);
        foreach (var run in card.Marked)
        {
            line.Add(run.Text, run.Style == RunStyle.Strong ? Palette.StrongWords : Palette.Words);
        }

        return line.Add("”", Palette.Words);
    }

    private TextLine Who(QuoteCard card)
    {
        var line = new TextLine(1, 1).Add(QuoteText.Speaker(card.Quote), Palette.Strong);
        if (card.Quote.Place is { } place)
        {
            line.Add($" · {place}");
        }

        return card.SaidAt is { } saidAt ? line.Add($" · {dates.Day(saidAt)}") : line;
    }

    private static TextLine? Context(Quote quote) =>
        quote.Before is null && quote.After is null
            ? null
            : new TextLine(1, 3).Add($"{(quote.Before is null ? "" : $"… {quote.Before} ")}[…]{(quote.After is null ? "" : $" {quote.After} …")}", Palette.Faint);

    private static string Spread(QuoteCard card)
    {
        var outlets = card.Sources.Select(source => source.Outlet).Distinct(StringComparer.Ordinal).Count();
        return (outlets, card.Wordings) switch
        {
            ( <= 1, 1) => "",
            (_, 1) => $" · in {outlets} outlets",
            _ => $" · in {outlets} {(outlets == 1 ? "outlet" : "outlets")}, {card.Wordings} wordings",
        };
    }

    private static TextLine Sources(QuoteCard card)
    {
        var outlets = card.Sources.DistinctBy(source => source.Outlet, StringComparer.Ordinal).ToList();
        var named = string.Join(" · ", outlets.Take(MaxOutlets).Select(source => $"{source.Outlet}{(source.Paragraph is { } number ? $" ¶{number}" : "")}: {source.Title}"));
        return new TextLine(1, 1).Add(outlets.Count > MaxOutlets ? $"{named} · +{outlets.Count - MaxOutlets}" : named);
    }

    // A terminal has no buttons: the first command, and the words that make others of it.
    private static TextLine Actions(QuoteCard card)
    {
        var others = card.Actions.Skip(1).Select(action => action.Label.Split(' ')[0].ToLowerInvariant());
        return new TextLine(1, 3).Add(card.Actions[0].Command, Palette.Code).Add($" (also: {string.Join(", ", others)})", Palette.Faint);
    }
}
