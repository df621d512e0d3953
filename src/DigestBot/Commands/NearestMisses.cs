using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Answers a question that no quote answers: names what was searched and what comes near. Never "he did not say it".</summary>
internal sealed class NearestMisses(QuoteStore quotes, AnswerFinder answers, ChannelScope scope, StatementCards cards)
{
    private const int MaxShown = 2;

    /// <summary>So many cards in all, as on any page of answers; of what comes next only the number is told.</summary>
    private const int MostCards = 3;

    private const int MaxLooked = 100;
    private const int MostTopics = 4;

    public async Task<CommandReply> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var searched = await scope.TextAsync(question.Channel, cancellationToken);
        var sections = new List<ReplySection> { new ReplySection.Paragraph([new TextRun($"{Asked(question)} in {searched}.")]) };
        foreach (var (label, near) in Nearer(question))
        {
            await AddAsync(sections, label, near, near.Speaker is null ? question.Speaker : null, cancellationToken);
        }

        return new CommandReply { Chips = QuestionChips.Of(question), Sections = sections, Buttons = [.. await WiderAsync(question, cancellationToken)] };
    }

    // Only where something is to be found there.
    private async Task<IEnumerable<ReplyButton>> WiderAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Channel is null)
        {
            return [];
        }

        var wider = question with { Channel = null, IsEverywhere = true };
        var found = await answers.FindAsync(wider, cancellationToken);
        return found.Quotes.Count == 0 ? [] : ChannelScope.Wider(question.Channel, $"/whosaid {SpeakerQuestion.Written(wider)}", $" ({found.CountText(StatementGroups.Of(found.Quotes).Count)})");
    }

    private async Task AddAsync(List<ReplySection> sections, string label, Question near, string? without, CancellationToken cancellationToken)
    {
        var found = await quotes.FindAsync(near, 0, MaxLooked, cancellationToken);
        var statements = StatementGroups.Of([.. found.Where(quote => without is null || quote.Quote.Speaker != without)]);
        if (statements.Count > 0)
        {
            var count = found.Count < MaxLooked ? $"{statements.Count}" : $"{statements.Count} and more";
            sections.Add(new ReplySection.Paragraph([new TextRun($"Closest: {count} {label}", RunStyle.Strong)]));
            var room = MostCards - sections.OfType<ReplySection.Card>().Count();
            sections.AddRange((await cards.MakeAsync(statements.Take(Math.Min(MaxShown, room)), cancellationToken)).Select(card => new ReplySection.Card(card)));
        }
    }

    private static IEnumerable<(string Label, Question Near)> Nearer(Question question)
    {
        if ((question.Since is not null || question.Outlet is not null) && (question.Speaker is not null || question.Topics.Count > 0))
        {
            yield return ("at other times or in other outlets", question with { Since = null, Outlet = null });
        }

        foreach (var topic in question.Topics.Count is > 1 and <= MostTopics ? question.Topics : [])
        {
            yield return ($"about {topic}{(question.Speaker is null ? "" : $" by {question.Speaker}")}", question with { Topics = [topic], Since = null, Outlet = null });
        }

        var narrowed = question.Topics.Count > 0 || question.Phrase is not null || question.Since is not null || question.Outlet is not null;
        if (question.Speaker is { } speaker && narrowed)
        {
            yield return ($"by {speaker} on other things", new Question { Speaker = speaker, Channel = question.Channel });
        }

        if (question.Topics.Count > 0 && (question.Speaker ?? question.UnknownSpeaker) is not null)
        {
            yield return ($"about {question.About ?? string.Join(' ', question.Topics)} by others", new Question { Topics = question.Topics, Channel = question.Channel });
        }
    }

    private static string Asked(Question question)
    {
        var by = (question.Speaker ?? question.UnknownSpeaker) is { } speaker ? $" by {speaker}" : "";
        var about = question.Topics.Count > 0 ? $" about {question.About ?? string.Join(' ', question.Topics)}" : "";
        var words = question.Phrase is { } phrase ? $" with the words \"{phrase}\"" : "";
        var since = question.Since is { } date ? $" since {CorpusText.Day(date)}" : "";
        var outlet = question.Outlet is { } name ? $" in {name}" : "";
        return $"No quote{by}{about}{words}{outlet}{since}";
    }
}
