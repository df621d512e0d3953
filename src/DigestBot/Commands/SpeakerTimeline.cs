using System.Globalization;
using DigestBot.Core.Articles;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Reading.Quotes;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>What a speaker said, day by day, the newest first; what several articles have is told once.</summary>
internal sealed class SpeakerTimeline(QuoteStore quotes)
{
    private const int PerPage = 8;

    public async Task<CommandReply> AnswerAsync(KnownSpeaker speaker, SpeakerRequest asked, CancellationToken cancellationToken)
    {
        var question = QuestionOf(speaker, asked.About);
        var profile = SpeakerProfile.Of(speaker, await quotes.FindAsync(question, 0, SpeakerCommand.MaxQuotes, cancellationToken));
        if (profile.Statements.Count == 0)
        {
            return CommandReply.Told($"No quote by {speaker.Name} about {asked.About} in what was read. /speaker {speaker.Name} timeline shows all there is.");
        }

        var pages = (profile.Statements.Count + PerPage - 1) / PerPage;
        var number = Math.Clamp(asked.Page, 1, pages);
        var command = asked.About is null ? $"/speaker {speaker.Name} timeline" : $"/speaker {speaker.Name} about {asked.About}";
        return new CommandReply
        {
            Title = $"{speaker.Name}: {profile.Statements.Count} {(profile.Statements.Count == 1 ? "statement" : "statements")}, the newest first",
            Chips = QuestionChips.Of(question),
            Sections = [.. Days(profile.Statements.Skip((number - 1) * PerPage).Take(PerPage))],
            Page = pages > 1 ? new ReplyPage(number, pages, number < pages ? $"{command} page {(number + 1).ToString(CultureInfo.InvariantCulture)}" : null) : null,
        };
    }

    private static Question QuestionOf(KnownSpeaker speaker, string? about)
    {
        var read = about is null ? new Question() : QuestionReader.Read("", new Dictionary<string, string>(StringComparer.Ordinal) { ["about"] = about }, new SpeakerIndex([]), DateTimeOffset.UnixEpoch);
        return new Question { Speaker = speaker.Name, Topics = read.Topics, About = read.About };
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
        var outlets = statement.Mentions.Select(mention => OutletName.Of(mention.Outlet, mention.Url, mention.Article)).Distinct(StringComparer.Ordinal).ToList();
        var where = outlets.Count == 1 ? outlets[0] : $"{outlets[0]} +{outlets.Count - 1}";
        return
        [
            quote.Kind == QuoteKind.Indirect ? new TextRun($"paraphrase: {quote.Text}") : new TextRun($"“{string.Join("” … “", quote.Pieces())}”"),
            new TextRun($" · {where} ", RunStyle.Faint),
            new TextRun($"/whosaid context {QuoteKey.Of(statement.First)}", RunStyle.Code),
        ];
    }
}
