using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Core.Wording;

/// <summary>The lines of a quote card, the same on every platform: words, speaker, context, how sure it is, sources. Pure.</summary>
public static class CardText
{
    private const int MostOutlets = 3;

    /// <summary>In quotation marks, with what was asked for in bold; a paraphrase has none and says whose it is.</summary>
    public static IReadOnlyList<TextRun> Words(QuoteCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Quote.Kind == QuoteKind.Indirect ? [new TextRun($"paraphrase by {card.Sources[0].Outlet}: ", RunStyle.Faint), new TextRun(card.Quote.Text)]
            : card.Marked.Count > 0 ? [new TextRun("“"), .. card.Marked, new TextRun("”")]
            : [new TextRun(QuoteText.Marked(card.Quote))];
    }

    /// <summary>"<b>Mara Lind</b>, harbour commissioner · told reporters": the name stands out, the role does not.</summary>
    public static IReadOnlyList<TextRun> Speaker(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var behind = quote.Place is { } place ? $" · {place}" : "";
        return quote is { Speaker: { } name, Confidence: not Confidence.Unclear }
            ? [new TextRun(SpeakerTitle.Before(name, quote.Role), RunStyle.Strong), new TextRun($"{SpeakerTitle.Behind(quote.Role)}{behind}")]
            : [new TextRun(QuoteText.Speaker(quote), RunStyle.Strong), new TextRun(behind)];
    }

    /// <summary>The sentence before and the one after, in the source's own words; null where there is neither.</summary>
    public static string? Context(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return quote.Before is null && quote.After is null ? null
            : $"{(quote.Before is null ? "" : $"… {quote.Before} ")}[…]{(quote.After is null ? "" : $" {quote.After} …")}";
    }

    /// <summary>"direct quote · attribution: certain (named in the same sentence) · in 4 outlets, 2 wordings".</summary>
    public static string Basis(QuoteCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return $"{QuoteText.Kind(card.Quote)} · {QuoteText.Attribution(card.Quote)}{Spread(card)}";
    }

    /// <summary>"Harbour Gazette ¶7: Ferry talks go on" of at most three outlets, with the links to the very words; then how many more.</summary>
    public static IReadOnlyList<TextRun> Sources(QuoteCard card)
    {
        var outlets = OutletsOf(card);
        var runs = new List<TextRun>();
        foreach (var source in outlets.Take(MostOutlets))
        {
            runs.AddRange(runs.Count > 0 ? [new TextRun(" · ")] : []);
            runs.Add(new TextRun($"{source.Outlet}{(source.Paragraph is { } number ? $" ¶{number}" : "")}: {source.Title}", Link: source.Passage ?? source.Link));
        }

        runs.AddRange(outlets.Count > MostOutlets ? [new TextRun($" · +{outlets.Count - MostOutlets}")] : []);
        return runs;
    }

    private static string Spread(QuoteCard card) => (OutletsOf(card).Count, card.Wordings) switch
    {
        ( <= 1, <= 1) => "",
        (var outlets, <= 1) => $" · in {outlets} outlets",
        (var outlets, var wordings) => $" · in {DigestText.Counted(outlets, "outlet", "outlets")}, {wordings} wordings",
    };

    private static List<CardSource> OutletsOf(QuoteCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return [.. card.Sources.DistinctBy(source => source.Outlet, StringComparer.Ordinal)];
    }
}
