using DigestBot.Core.Articles;
using DigestBot.Core.Checks;
using DigestBot.Core.Commands;
using DigestBot.Reading.Quotes;

namespace DigestBot.Commands;

/// <summary>Says what came out of a check.</summary>
internal static class CheckReply
{
    private const int MaxCards = 2;

    /// <summary>The verdict, what differs, and the quotes; <paramref name="corpus"/> is needed where nothing was found.</summary>
    public static CommandReply Of(AskedQuote asked, QuoteCheck check, Corpus? corpus) => new()
    {
        Title = TitleOf(check),
        Chips = asked.By is { } by ? [$"by {(asked.Speakers.Count == 1 ? asked.Speakers[0] : by)}"] : [],
        Sections = [new ReplySection.Paragraph([new TextRun("checked: ", RunStyle.Faint), new TextRun(string.Join(" … ", asked.Pieces), RunStyle.Emphasis)]), .. Sections(asked, check, corpus)],
    };

    private static string TitleOf(QuoteCheck check) => check.Verdict switch
    {
        CheckVerdict.Exact => check.Mentions.Count > 1 ? $"Exact: quoted word for word in {check.Mentions.Count} places" : "Exact: quoted word for word",
        CheckVerdict.Partial => check.DropsReservation ? "Partial: what is left out holds a reservation" : "Partial: a part of a longer quote",
        CheckVerdict.Reworded => "Reworded: nearly these words, but not these",
        CheckVerdict.Paraphrase => "Paraphrase only: reported, not quoted",
        CheckVerdict.OtherSpeaker => "Said by someone else",
        _ => "Not found",
    };

    private static IEnumerable<ReplySection> Sections(AskedQuote asked, QuoteCheck check, Corpus? corpus) => check.Verdict switch
    {
        CheckVerdict.NotFound => NotFound(check, corpus),
        CheckVerdict.OtherSpeaker => OtherSpeaker(asked, check),
        CheckVerdict.Reworded => [Differences(check), .. Cards(check)],
        CheckVerdict.Partial => [.. Reservation(check), .. Cards(check, MarkedOf(check))],
        _ => Cards(check),
    };

    private static IEnumerable<ReplySection> NotFound(QuoteCheck check, Corpus? corpus)
    {
        var searched = corpus is null ? "what was read" : CorpusText.Of(corpus);
        yield return Paragraph($"No quote with these or nearly these words in {searched}.");
        if (check.Closest.Count > 0)
        {
            yield return new ReplySection.Paragraph([new TextRun("What comes nearest:", RunStyle.Strong)]);
        }

        foreach (var card in QuoteMentions.Merged(check.Closest))
        {
            yield return new ReplySection.Card(card);
        }
    }

    private static IEnumerable<ReplySection> OtherSpeaker(AskedQuote asked, QuoteCheck check)
    {
        var said = check.Found!.Quote;
        var speaker = said.Speaker is null || said.Confidence == Confidence.Unclear ? "a speaker who is not clear" : said.Speaker;
        yield return Paragraph($"Asked for {asked.By}; these words are given to {speaker}:");
        if (HasChanges(check))
        {
            yield return Differences(check);
        }

        foreach (var card in Cards(check))
        {
            yield return card;
        }

        if (check.Closest.Count > 0)
        {
            yield return new ReplySection.Paragraph([new TextRun($"Nearest by {check.Closest[0].Quote.Speaker}:", RunStyle.Strong)]);
            yield return new ReplySection.Card(QuoteMentions.Merged([check.Closest[0]])[0]);
        }
    }

    private static IEnumerable<ReplySection> Reservation(QuoteCheck check) =>
        check.DropsReservation ? [Paragraph("The rest of the sentence, or the next one, takes something back (not, but, if, only or the like): read the whole quote.")] : [];

    // Not in quotation marks: some of these words are nobody's.
    private static ReplySection.Paragraph Differences(QuoteCheck check)
    {
        var runs = new List<TextRun> { new("word by word: ", RunStyle.Faint) };
        foreach (var run in check.Runs)
        {
            runs.Add(new TextRun(run.Text.Trim(), StyleOf(run.Kind)));
            runs.Add(new TextRun(" "));
        }

        return new ReplySection.Paragraph(runs);
    }

    private static RunStyle StyleOf(WordRunKind kind) => kind switch
    {
        WordRunKind.Remembered => RunStyle.Struck,
        WordRunKind.Said => RunStyle.Strong,
        WordRunKind.LeftOut => RunStyle.Faint,
        _ => RunStyle.Plain,
    };

    private static List<TextRun> MarkedOf(QuoteCheck check) =>
        [.. check.Runs.Select(run => new TextRun(run.Text, run.Kind == WordRunKind.Kept ? RunStyle.Strong : RunStyle.Plain))];

    private static bool HasChanges(QuoteCheck check) => check.Runs.Any(run => run.Kind is WordRunKind.Remembered or WordRunKind.Said);

    private static IEnumerable<ReplySection> Cards(QuoteCheck check, IReadOnlyList<TextRun>? marked = null) =>
        QuoteMentions.Merged(check.Mentions).Take(MaxCards).Select((card, at) => new ReplySection.Card(at == 0 && marked is not null && card.Quote == check.Found!.Quote ? card with { Marked = marked } : card));

    private static ReplySection.Paragraph Paragraph(string sentence) => new([new TextRun(sentence)]);
}
