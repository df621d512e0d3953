using System.Text;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Wording;
using DigestBot.Reading.Quotes;

namespace DigestBot.Discord.Formatting;

/// <summary>Lays out a quote card: words, speaker, context, how sure it is, sources. The order is the same on every platform.</summary>
internal static class QuoteCardText
{
    private const int MaxOutlets = 3;
    private const int MaxWords = 900;
    private const int MaxName = 160;
    private const int MaxContext = 280;

    public static string Of(QuoteCard card)
    {
        var quote = card.Quote;
        var text = new StringBuilder();
        text.Append(quote.Kind == QuoteKind.Indirect
            ? $"paraphrase by {DiscordText.Escape(card.Sources[0].Outlet, MaxName)}: {DiscordText.Escape(quote.Text, MaxWords)}"
            : $"> {DiscordText.Escape(QuoteText.Marked(quote), MaxWords)}");
        text.Append('\n').Append(Speaker(quote));
        if (quote.Place is { } place)
        {
            text.Append(" · ").Append(DiscordText.Escape(place, MaxName));
        }

        if (card.SaidAt is { } saidAt)
        {
            text.Append(" · ").Append(DiscordTime.Day(saidAt));
        }

        if (quote.Before is not null || quote.After is not null)
        {
            text.Append($"\n-# {(quote.Before is { } before ? $"… {DiscordText.Escape(before, MaxContext)} " : "")}\\[…\\]{(quote.After is { } after ? $" {DiscordText.Escape(after, MaxContext)} …" : "")}");
        }

        return text.Append($"\n-# {QuoteText.Kind(quote)} · {DiscordText.Escape(QuoteText.Attribution(quote), MaxContext)}{Spread(card)}\n{Sources(card)}").ToString();
    }

    // The name stands out, the role does not.
    private static string Speaker(Quote quote) => quote is { Speaker: { } name, Confidence: not Confidence.Unclear }
        ? DiscordText.Strong(SpeakerTitle.Before(name, quote.Role), MaxName) + DiscordText.Escape(SpeakerTitle.Behind(quote.Role), MaxName)
        : DiscordText.Strong(QuoteText.Speaker(quote), MaxName);

    private static string Spread(QuoteCard card)
    {
        var outlets = card.Sources.Select(source => source.Outlet).Distinct(StringComparer.Ordinal).Count();
        return outlets > 1 ? $" · in {outlets} outlets" : "";
    }

    private static string Sources(QuoteCard card)
    {
        var outlets = card.Sources.DistinctBy(source => source.Outlet, StringComparer.Ordinal).ToList();
        var named = string.Join(" · ", outlets.Take(MaxOutlets).Select(source => DiscordText.Link($"{source.Outlet}: {source.Title}", source.Passage ?? source.Link, MaxName)));
        return outlets.Count > MaxOutlets ? $"{named} · +{outlets.Count - MaxOutlets}" : named;
    }
}
