using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;
using DigestBot.Core.Wording;
using DigestBot.Reading.Quotes;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>What a speaker said, day by day, the newest first; what several articles have is told once.</summary>
internal sealed class SpeakerTimeline(QuoteStore quotes, ChannelScope scope)
{
    private const int PerPage = 8;

    public async Task<CommandReply> AnswerAsync(Question of, SpeakerRequest asked, CancellationToken cancellationToken)
    {
        var question = About(of, asked.About);
        var speaker = question.Speaker!;
        var statements = SpeakerStatements.Of(await quotes.FindAsync(question, 0, SpeakerCommand.MaxQuotes, cancellationToken), [speaker]).All;
        if (statements.Count == 0)
        {
            return await NoneAsync(question, asked, cancellationToken);
        }

        var pages = (statements.Count + PerPage - 1) / PerPage;
        var number = Math.Clamp(asked.Page, 1, pages);
        var command = asked.CommandFor(speaker, question.IsEverywhere);
        return new CommandReply
        {
            Title = $"{speaker}: {DigestText.Counted(statements.Count, "statement", "statements")}, the newest first",
            Chips = QuestionChips.Of(question),
            Sections = [.. Days(statements.Skip((number - 1) * PerPage).Take(PerPage))],
            Buttons = [.. ChannelScope.Wider(question.Channel, asked.CommandFor(speaker, isEverywhere: true))],
            Page = pages > 1 ? new ReplyPage(number, pages, number < pages ? $"{command} page {Number(number + 1)}" : null, number > 1 ? $"{command} page {Number(number - 1)}" : null) : null,
        };
    }

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);

    private static Question About(Question question, string? about)
    {
        var read = about is null ? question : QuestionReader.Read("", new Dictionary<string, string>(StringComparer.Ordinal) { ["about"] = about }, new SpeakerIndex([]), DateTimeOffset.UnixEpoch);
        return question with { Topics = read.Topics, About = read.About };
    }

    private async Task<CommandReply> NoneAsync(Question question, SpeakerRequest asked, CancellationToken cancellationToken)
    {
        var about = asked.About is null ? "" : $" about {asked.About}";
        var everything = asked.About is null ? "" : $" /speaker {question.Speaker} timeline shows all there is.";
        var elsewhere = question.Channel is null ? 0 : await quotes.CountAsync(question with { Channel = null }, cancellationToken);
        return CommandReply.Told($"No quote by {question.Speaker}{about} in {await scope.TextAsync(question.Channel, cancellationToken)}.{everything}") with
        {
            Chips = QuestionChips.Of(question),
            Buttons = elsewhere == 0 ? [] : [.. ChannelScope.Wider(question.Channel, asked.CommandFor(question.Speaker!, isEverywhere: true), $" ({DigestText.Counted(elsewhere, "quote", "quotes")})")],
        };
    }

    private static IEnumerable<ReplySection> Days(IEnumerable<Statement> statements)
    {
        foreach (var day in statements.GroupBy(statement => statement.SaidAt is { } at ? CorpusText.Day(at) : "no date", StringComparer.Ordinal))
        {
            yield return new ReplySection.Paragraph([new TextRun(day.Key, RunStyle.Strong)]);
            yield return new ReplySection.Points([.. day.Select(Told)]);
        }
    }

    // In quotation marks only what the article has in them.
    private static IReadOnlyList<TextRun> Told(Statement statement)
    {
        var quote = statement.First.Quote;
        var outlets = statement.Outlets;
        var where = outlets.Count == 1 ? outlets[0] : $"{outlets[0]} +{outlets.Count - 1}";
        return
        [
            quote.Kind == QuoteKind.Indirect ? new TextRun($"paraphrase: {quote.Text}") : new TextRun($"“{string.Join("” … “", quote.Pieces())}”"),
            new TextRun($" · {where} ", RunStyle.Faint),
            new TextRun($"/whosaid context {QuoteKey.Of(statement.First)}", RunStyle.Code),
        ];
    }
}
