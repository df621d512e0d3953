using System.Text;
using DigestBot.Core.Commands;
using DigestBot.Core.Wording;
using DigestBot.Reading.Quotes;

namespace DigestBot.Discord.Formatting;

/// <summary>Lays out a quote card.</summary>
internal static class QuoteCardText
{
    private const int MaxBasis = 500;
    private const int MaxContext = 580;

    public static string Of(QuoteCard card)
    {
        var text = new StringBuilder();
        text.Append(card.Quote.Kind == QuoteKind.Indirect ? "" : "> ").Append(RunText.Of(CardText.Words(card)));
        text.Append('\n').Append(RunText.Of(CardText.Speaker(card.Quote)));
        if (card.SaidAt is { } saidAt)
        {
            text.Append(" · ").Append(DiscordTime.Day(saidAt));
        }

        if (CardText.Context(card.Quote) is { } context)
        {
            text.Append("\n-# ").Append(DiscordText.Escape(context, MaxContext));
        }

        return text.Append($"\n-# {DiscordText.Escape(CardText.Basis(card), MaxBasis)}\n{RunText.Of(CardText.Sources(card))}").ToString();
    }
}
