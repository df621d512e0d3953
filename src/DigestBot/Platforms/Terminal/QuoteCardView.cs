using DigestBot.Core.Commands;
using DigestBot.Core.Wording;
using DigestBot.Reading.Quotes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DigestBot.Platforms.Terminal;

/// <summary>Lays out a quote card: words, speaker, context, how sure it is, sources. The order is the same on every platform.</summary>
internal sealed class QuoteCardView(DateText dates)
{
    public IEnumerable<IRenderable> Draw(QuoteCard card)
    {
        yield return Runs(new TextLine(), CardText.Words(card), card.Quote.Kind == QuoteKind.Indirect ? Palette.Plain : Palette.Words);
        yield return Who(card);
        if (CardText.Context(card.Quote) is { } context)
        {
            yield return new TextLine(1, 3).Add(context, Palette.Faint);
        }

        yield return new TextLine(1, 1).Add(CardText.Basis(card), Palette.Faint);
        yield return Runs(new TextLine(1, 1), CardText.Sources(card), Palette.Plain);
        if (card.Sources.FirstOrDefault(source => source.Link is not null) is { } linked)
        {
            yield return new TextLine(1, 1).Add((linked.Passage ?? linked.Link!).AbsoluteUri, Palette.Faint);
        }

        if (card.Actions.Count > 0)
        {
            yield return Actions(card);
        }
    }

    private TextLine Who(QuoteCard card)
    {
        var line = Runs(new TextLine(1, 1), CardText.Speaker(card.Quote), Palette.Plain);
        return card.SaidAt is { } saidAt ? line.Add($" · {dates.Day(saidAt)}") : line;
    }

    // Links are too long to stand within a line.
    private static TextLine Runs(TextLine line, IEnumerable<TextRun> runs, Style plain)
    {
        foreach (var run in runs)
        {
            line.Add(run.Text, (run.Style, plain) switch
            {
                (RunStyle.Plain, _) => plain,
                (RunStyle.Strong, _) when plain == Palette.Words => Palette.StrongWords,
                _ => Palette.Of(run.Style),
            });
        }

        return line;
    }

    // A terminal has no buttons: the first command, and the words that make others of it.
    private static TextLine Actions(QuoteCard card)
    {
        var others = card.Actions.Skip(1).Select(action => action.Label.Split(' ')[0].ToLowerInvariant());
        return new TextLine(1, 3).Add(card.Actions[0].Command, Palette.Code).Add($" (also: {string.Join(", ", others)})", Palette.Faint);
    }
}
