using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/speaker</c>: who somebody is in the news, and what they said, in order of time.</summary>
internal sealed class SpeakerCommand(
    QuoteStore quotes, SpeakerStore speakers, StatementCards cards, SpeakerChoice choice, SpeakerTimeline timeline, SpeakerFollowing following, SpeakerRenamer renamer, ChannelScope scope) : ICommand
{
    /// <summary>More quotes of one speaker than that are not looked through.</summary>
    public const int MaxQuotes = 500;

    private const int MaxLatest = 2;
    private const int MaxTopics = 3;

    public string Name => "speaker";

    public string Purpose => "Tells who is quoted: roles, outlets, topics, latest statements, timeline.";

    public string Example => "/speaker Lind";

    public IReadOnlyList<CommandForm> Forms { get; } =
    [
        new("", "Tells who somebody is in the news, and what they said.", Speaker("name", "Who", isMain: true), new CommandOption("about", "Only what they said on this", OptionKind.Topic), ChannelScope.Option),
        new("follow", "Lifts stories that quote somebody in this channel’s digests.", Speaker("name", "Who", isMain: true)) { NeedsManager = true },
        new("unfollow", "Takes “follow” back.", new CommandOption("name", "Who") { IsRequired = true, IsMain = true }) { NeedsManager = true },
        new("following", "Lists whom this channel follows."),
        new("merge", "Makes two speakers one, for what was read and what comes.", Speaker("name", "Who is the same as another", isMain: true), Speaker("into", "The other, whose name is kept")) { NeedsManager = true },
        new("split", "Makes one of a speaker’s names a speaker of its own.", new CommandOption("name", "The name, as it is written") { IsRequired = true, IsMain = true }, Speaker("from", "The speaker it is counted for")) { NeedsManager = true },
        new("undo", "Takes back the last merge or split.") { NeedsManager = true },
    ];

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if ((await following.AnswerAsync(request, cancellationToken) ?? await renamer.AnswerAsync(request, cancellationToken)) is { } answered)
        {
            return answered;
        }

        var asked = SpeakerRequest.Read(request);
        if (asked.Name.Length == 0)
        {
            return await choice.MostQuotedAsync(name => asked.CommandFor(name, asked.IsEverywhere), cancellationToken);
        }

        var (speaker, question) = await choice.FindAsync(asked.Name, name => asked.CommandFor(name, asked.IsEverywhere), cancellationToken);
        return question ?? await ToldAsync(speaker!, asked, request, cancellationToken);
    }

    private static CommandOption Speaker(string name, string purpose, bool isMain = false) => new(name, purpose, OptionKind.Speaker) { IsRequired = true, IsMain = isMain };

    private async Task<CommandReply> ToldAsync(KnownSpeaker speaker, SpeakerRequest asked, CommandRequest request, CancellationToken cancellationToken)
    {
        var question = new Question { Speaker = speaker.Name, IsEverywhere = asked.IsEverywhere, Channel = await scope.OfAsync(request, asked.IsEverywhere, cancellationToken) };
        return asked.IsTimeline || asked.About is not null
            ? await timeline.AnswerAsync(question, asked, cancellationToken)
            : await ProfileAsync(speaker, question, cancellationToken);
    }

    private async Task<CommandReply> ProfileAsync(KnownSpeaker speaker, Question question, CancellationToken cancellationToken)
    {
        if (await speakers.FindAsync(speaker.Name, cancellationToken) is not { } id || await speakers.ReadAsync(id, cancellationToken) is not { } profile)
        {
            return CommandReply.Failed($"Two speakers are called {speaker.Name}. /whosaid quotes by {speaker.Name} shows what both said.");
        }

        var statements = SpeakerStatements.Of(await quotes.FindAsync(question, 0, MaxQuotes, cancellationToken), [.. profile.Aliases.Select(alias => alias.Name)]);
        var latest = await cards.MakeAsync(statements.All.Take(MaxLatest), cancellationToken);
        var everywhere = question.IsEverywhere ? $" {AskedScope.Everywhere}" : "";
        return new CommandReply
        {
            Title = $"{SpeakerTitle.Before(profile.Name, speaker.Role)}{SpeakerTitle.Behind(speaker.Role)}",
            Chips = QuestionChips.Of(question with { Speaker = null }),
            Sections =
            [
                new ReplySection.Fields([.. SpeakerFields.Of(profile, statements)]),
                .. latest.Count > 0 ? (ReplySection[])[new ReplySection.Paragraph([new TextRun("Latest", RunStyle.Strong)])] : [],
                .. latest.Select(card => new ReplySection.Card(card)),
            ],
            Buttons =
            [
                new ReplyButton("Timeline", $"/speaker {speaker.Name} timeline{everywhere}"),
                new ReplyButton("Follow", $"/speaker follow {speaker.Name}"),
                .. statements.Topics.Take(MaxTopics).Select(topic => new ReplyButton($"On {topic.Name}", $"/speaker {speaker.Name} about {topic.Name}{everywhere}")),
                .. ChannelScope.Wider(question.Channel, $"/speaker {speaker.Name} {AskedScope.Everywhere}"),
            ],
        };
    }
}
