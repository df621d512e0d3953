using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;
using DigestBot.Core.Wording;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Shows what two speakers said on one topic, each with the newest first, in their own words and without a judgement.</summary>
internal sealed class SpeakerComparison(QuoteStore quotes, StatementCards cards, SpeakerChoice choice, ChannelScope scope)
{
    private const int MostEach = 3;

    /// <summary>The answer; null where the request asks for no comparison.</summary>
    public async Task<CommandReply?> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (AskedComparison.Read(request.Text, request.Options) is not { } asked)
        {
            return null;
        }

        var (first, question) = await choice.FindAsync(asked.First, full => Command(asked with { First = full }), cancellationToken);
        var (second, other) = question is null ? await choice.FindAsync(asked.Second, full => Command(asked with { Second = full }), cancellationToken) : (null, question);
        return other ?? await ComparedAsync(first!, second!, asked, request, cancellationToken);
    }

    private static string Command(AskedComparison asked) =>
        $"/whosaid compare:\"{asked.First} and {asked.Second}\"{(asked.About is null ? "" : $" about:\"{asked.About}\"")}{(asked.IsEverywhere ? $" in:{AskedScope.Everywhere}" : "")}";

    private async Task<CommandReply> ComparedAsync(KnownSpeaker first, KnownSpeaker second, AskedComparison asked, CommandRequest request, CancellationToken cancellationToken)
    {
        var options = asked.About is null ? [] : new Dictionary<string, string>(StringComparer.Ordinal) { ["about"] = asked.About };
        var read = QuestionReader.Read("", options, new SpeakerIndex([]), DateTimeOffset.UnixEpoch);
        var common = new Question { Topics = read.Topics, About = read.About, IsEverywhere = asked.IsEverywhere, Channel = await scope.OfAsync(request, asked.IsEverywhere, cancellationToken) };
        var named = asked with { First = first.Name, Second = second.Name };
        return new CommandReply
        {
            Title = $"{first.Name} and {second.Name}{(common.About is null ? "" : $" on {common.About}")}",
            Chips = QuestionChips.Of(common),
            Sections = [.. await SaidAsync(first, common, cancellationToken), .. await SaidAsync(second, common, cancellationToken)],
            Buttons = [.. ChannelScope.Wider(common.Channel, Command(named with { IsEverywhere = true }))],
            IsPrivate = true,
            ShareCommand = $"/share {Command(named)[1..]}",
        };
    }

    private async Task<IEnumerable<ReplySection>> SaidAsync(KnownSpeaker speaker, Question common, CancellationToken cancellationToken)
    {
        var found = await quotes.FindAsync(common with { Speaker = speaker.Name }, 0, SpeakerCommand.MaxQuotes, cancellationToken);
        var statements = SpeakerStatements.Of(found, [speaker.Name]).All;
        var name = $"{SpeakerTitle.Before(speaker.Name, speaker.Role)}{SpeakerTitle.Behind(speaker.Role)}";
        var head = statements.Count == 0
            ? $"{name}: nothing{(common.About is null ? "" : $" about {common.About}")} in {await scope.TextAsync(common.Channel, cancellationToken)}"
            : $"{name}: {DigestText.Counted(statements.Count, "statement", "statements")}{(statements.Count > MostEach ? $", the newest {MostEach}" : "")}";
        var shown = await cards.MakeAsync(statements.Take(MostEach), cancellationToken);
        return shown.Select(card => (ReplySection)new ReplySection.Card(card)).Prepend(new ReplySection.Paragraph([new TextRun(head, RunStyle.Strong)]));
    }
}
