using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary>Finds the one speaker who is meant by a name, or asks back.</summary>
internal sealed class SpeakerChoice(SpeakerStore speakers, QuoteStore quotes)
{
    private const int MaxListed = 8;

    /// <summary>The speaker; else what to answer. <paramref name="command"/> gives the command with a full name in place of the one that was typed.</summary>
    public async Task<(KnownSpeaker? Speaker, CommandReply? Question)> FindAsync(string name, Func<string, string> command, CancellationToken cancellationToken)
    {
        var found = (await speakers.IndexAsync(cancellationToken)).Find(name);
        return found switch
        {
            [var speaker] => (speaker, null),
            [] => (null, await UnknownAsync(name, cancellationToken)),
            _ => (null, Asked("Which one do you mean?", found, command)),
        };
    }

    /// <summary>Those who are quoted most, to choose from.</summary>
    public async Task<CommandReply> MostQuotedAsync(Func<string, string> command, CancellationToken cancellationToken) =>
        await quotes.SpeakersAsync(cancellationToken) is { Count: > 0 } known
            ? Asked("Whom do you mean? Quoted most:", known, command)
            : CommandReply.Told("Nobody is quoted yet. Follow a news site with /source add.");

    private static CommandReply Asked(string title, IEnumerable<KnownSpeaker> speakers, Func<string, string> command) => new()
    {
        Title = title,
        Buttons = [.. speakers.Take(MaxListed).Select(speaker => new ReplyButton($"{speaker.Name}{SpeakerTitle.Behind(speaker.Role)} · {speaker.Quotes}", command(speaker.Name)))],
        IsPrivate = true,
    };

    private async Task<CommandReply> UnknownAsync(string name, CancellationToken cancellationToken)
    {
        var names = (await quotes.SpeakersAsync(cancellationToken)).SelectMany(speaker => speaker.Name.Split(' ').Prepend(speaker.Name)).Distinct(StringComparer.Ordinal);
        return CommandReply.Failed($"Nobody called {name} is quoted in what was read.{NearestName.Hint(name, names)}");
    }
}
