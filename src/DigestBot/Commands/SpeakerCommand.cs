using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/speaker</c>: who somebody is in the news, and what they said, in order of time.</summary>
internal sealed class SpeakerCommand(QuoteStore quotes, StatementCards cards, SpeakerTimeline timeline, SpeakerFollowing following) : ICommand
{
    /// <summary>More quotes of one speaker than that are not looked through.</summary>
    public const int MaxQuotes = 500;

    private const int MaxLatest = 2;
    private const int MaxListed = 8;

    public string Name => "speaker";

    public string Purpose => "Tells who is quoted: roles, outlets, topics, latest statements, timeline.";

    public string Example => "/speaker Lind";

    public IReadOnlyList<CommandForm> Forms { get; } =
        [new("", "Tells who somebody is in the news, and what they said.", new CommandOption("name", "Who", OptionKind.Speaker) { IsRequired = true, IsMain = true })];

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (await following.AnswerAsync(request, cancellationToken) is { } answered)
        {
            return answered;
        }

        var asked = SpeakerRequest.Read(request);
        var known = await quotes.SpeakersAsync(cancellationToken);
        if (asked.Name.Length == 0)
        {
            return Choice("Whom do you mean? Quoted most:", known.Take(MaxListed));
        }

        var found = new SpeakerIndex(known).Find(asked.Name);
        return found switch
        {
            [] => Unknown(asked.Name, known),
            [var speaker] => await ProfileAsync(speaker, asked, cancellationToken),
            _ => Choice("Which one do you mean?", found.Take(MaxListed)),
        };
    }

    private async Task<CommandReply> ProfileAsync(KnownSpeaker speaker, SpeakerRequest asked, CancellationToken cancellationToken)
    {
        if (asked.IsTimeline || asked.About is not null)
        {
            return await timeline.AnswerAsync(speaker, asked, cancellationToken);
        }

        var profile = SpeakerProfile.Of(speaker, await quotes.FindAsync(new Question { Speaker = speaker.Name }, 0, MaxQuotes, cancellationToken));
        var latest = await cards.MakeAsync(profile.Statements.Take(MaxLatest), cancellationToken);
        return new CommandReply
        {
            Title = $"{SpeakerTitle.Before(speaker.Name, speaker.Role)}{SpeakerTitle.Behind(speaker.Role)}",
            Sections =
            [
                new ReplySection.Fields([.. SpeakerFields.Of(profile)]),
                .. latest.Count > 0 ? (ReplySection[])[new ReplySection.Paragraph([new TextRun("Latest", RunStyle.Strong)])] : [],
                .. latest.Select(card => new ReplySection.Card(card)),
            ],
            Buttons =
            [
                new ReplyButton("Timeline", $"/speaker {speaker.Name} timeline"),
                new ReplyButton("Follow", $"/speaker follow {speaker.Name}"),
                .. profile.Topics.Take(3).Select(topic => new ReplyButton($"On {topic.Name}", $"/speaker {speaker.Name} about {topic.Name}")),
            ],
        };
    }

    private static CommandReply Choice(string title, IEnumerable<KnownSpeaker> speakers)
    {
        var buttons = speakers.Select(speaker => new ReplyButton($"{speaker.Name}{SpeakerTitle.Behind(speaker.Role)} · {speaker.Quotes}", $"/speaker {speaker.Name}")).ToList();
        return buttons.Count == 0 ? CommandReply.Told("Nobody is quoted yet. Follow a news site with /source add.") : new CommandReply { Title = title, Buttons = buttons, IsPrivate = true };
    }

    private static CommandReply Unknown(string name, IReadOnlyList<KnownSpeaker> known) => CommandReply.Told(
        $"Nobody called {name} is quoted in what was read.{NearestName.Hint(name, known.SelectMany(speaker => speaker.Name.Split(' ').Prepend(speaker.Name)).Distinct(StringComparer.Ordinal))}");
}
