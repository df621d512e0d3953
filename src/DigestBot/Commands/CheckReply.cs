using DigestBot.Core.Checks;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;

namespace DigestBot.Commands;

/// <summary>Says what came out of a check.</summary>
internal static class CheckReply
{
    /// <summary>The verdict, what differs, and the quotes: cards of what was found and of what is closest. <paramref name="corpus"/> names what was searched where nothing was found.</summary>
    public static CommandReply Of(AskedQuote asked, QuoteCheck check, IReadOnlyList<QuoteCard> found, IReadOnlyList<QuoteCard> closest, string? corpus) => new()
    {
        Title = TitleOf(check),
        Sections = [new ReplySection.Paragraph([new TextRun("checked: ", RunStyle.Faint), new TextRun(string.Join(" … ", asked.Pieces), RunStyle.Emphasis)]), .. Sections(asked, check, [.. found.Select(card => new ReplySection.Card(card))], [.. closest.Select(card => new ReplySection.Card(card))], corpus)],
    };

    /// <summary>How it was understood.</summary>
    public static IEnumerable<string> Chips(AskedQuote asked, ChannelId? channel)
    {
        if (asked.By is { } by)
        {
            yield return $"by {(asked.Speakers.Count == 1 ? asked.Speakers[0] : by)}";
        }

        foreach (var chip in QuestionChips.Of(new Question { Channel = channel, IsEverywhere = asked.IsEverywhere }))
        {
            yield return chip;
        }
    }

    private static string TitleOf(QuoteCheck check) => check.Verdict switch
    {
        CheckVerdict.Exact => check.Mentions.Count > 1 ? $"Exact: quoted word for word in {check.Mentions.Count} places" : "Exact: quoted word for word",
        CheckVerdict.Partial => check.DropsReservation ? "Partial: what is left out holds a reservation" : "Partial: a part of a longer quote",
        CheckVerdict.Reworded => "Reworded: nearly these words, but not these",
        CheckVerdict.Paraphrase => "Paraphrase only: reported, not quoted",
        CheckVerdict.OtherSpeaker => "Said by someone else",
        _ => "Not found",
    };

    private static IEnumerable<ReplySection> Sections(AskedQuote asked, QuoteCheck check, IReadOnlyList<ReplySection.Card> found, IReadOnlyList<ReplySection.Card> closest, string? corpus) => check.Verdict switch
    {
        CheckVerdict.NotFound => NotFound(asked, closest, corpus),
        CheckVerdict.OtherSpeaker => OtherSpeaker(asked, check, found, closest),
        CheckVerdict.Reworded => [Differences(check), .. found],
        CheckVerdict.Partial => [.. Reservation(check), .. found.Select(card => card.Quote.Quote == check.Found!.Quote ? new ReplySection.Card(card.Quote with { Marked = MarkedOf(check) }) : card)],
        _ => found,
    };

    private static IEnumerable<ReplySection> NotFound(AskedQuote asked, IReadOnlyList<ReplySection.Card> closest, string? corpus)
    {
        if (asked is { By: { } by, Speakers.Count: 0 })
        {
            yield return Paragraph($"Nobody called {by} is quoted in what was read.");
        }

        yield return Paragraph($"No quote with these or nearly these words in {corpus ?? "what was read"}.");
        if (closest.Count > 0)
        {
            yield return new ReplySection.Paragraph([new TextRun("What comes nearest:", RunStyle.Strong)]);
        }

        foreach (var card in closest)
        {
            yield return card;
        }
    }

    private static IEnumerable<ReplySection> OtherSpeaker(AskedQuote asked, QuoteCheck check, IReadOnlyList<ReplySection.Card> found, IReadOnlyList<ReplySection.Card> closest)
    {
        var said = check.Found!.Quote;
        var speaker = said.Speaker is null || said.Confidence == Confidence.Unclear ? "a speaker who is not clear" : said.Speaker;
        yield return Paragraph($"Asked for {asked.By}; these words are given to {speaker}:");
        foreach (var section in HasChanges(check) ? [Differences(check), .. found] : found.AsEnumerable<ReplySection>())
        {
            yield return section;
        }

        if (closest.Count > 0)
        {
            yield return new ReplySection.Paragraph([new TextRun($"Nearest by {check.Closest[0].Quote.Speaker}:", RunStyle.Strong)]);
            yield return closest[0];
        }
    }

    private static IEnumerable<ReplySection> Reservation(QuoteCheck check) =>
        check.DropsReservation ? [Paragraph("The rest of the sentence, or the next one, takes something back (not, but, if, only or the like): read the whole quote.")] : [];

    private static ReplySection.Paragraph Differences(QuoteCheck check) => new([new TextRun("word by word: ", RunStyle.Faint), .. DifferenceRuns.Of(check.Runs)]);

    private static List<TextRun> MarkedOf(QuoteCheck check) =>
        [.. check.Runs.Select(run => new TextRun(run.Text, run.Kind == WordRunKind.Kept ? RunStyle.Strong : RunStyle.Plain))];

    private static bool HasChanges(QuoteCheck check) => check.Runs.Any(run => run.Kind is WordRunKind.Remembered or WordRunKind.Said);

    private static ReplySection.Paragraph Paragraph(string sentence) => new([new TextRun(sentence)]);
}
