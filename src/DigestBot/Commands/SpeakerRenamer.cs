using System.Globalization;
using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;
using DigestBot.Core.Wording;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/speaker merge</c>, <c>split</c> and <c>undo</c>: who is one and who is two, for what was read and for what comes.</summary>
internal sealed class SpeakerRenamer(SpeakerStore speakers, SpeakerChoice choice, TimeProvider time)
{
    private const string Into = "into";
    private const string From = "from";

    /// <summary>The answer; null where the request is about something else.</summary>
    public async Task<CommandReply?> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (action, about) = ActionText.Split(request.Text);
        return action switch
        {
            "merge" or "split" or "undo" when !request.IsManager => CommandReply.Failed("Only people who may manage this server can change who is who. Ask one of them."),
            "merge" => await MergeAsync(Parted(about, Into, request), cancellationToken),
            "split" => await SplitAsync(Parted(about, From, request), cancellationToken),
            "undo" when about.Length == 0 || long.TryParse(about, NumberStyles.None, CultureInfo.InvariantCulture, out _) => await UndoAsync(about, cancellationToken),
            _ => null,
        };
    }

    private async Task<CommandReply> MergeAsync((string Name, string Other) asked, CancellationToken cancellationToken)
    {
        if (asked.Name.Length == 0 || asked.Other.Length == 0)
        {
            return CommandReply.Failed("Name both, for example: /speaker merge Ye into Kanye West");
        }

        var (name, question) = await choice.FindAsync(asked.Name, full => $"/speaker merge \"{full}\" {Into} \"{asked.Other}\"", cancellationToken);
        var (other, second) = question is null ? await choice.FindAsync(asked.Other, full => $"/speaker merge \"{asked.Name}\" {Into} \"{full}\"", cancellationToken) : (null, question);
        if (second is not null || await speakers.FindAsync(name!.Name, cancellationToken) is not { } from || await speakers.FindAsync(other!.Name, cancellationToken) is not { } into)
        {
            return second ?? CommandReply.Failed($"Two speakers are called {name!.Name}. Split them first.");
        }

        return await speakers.MergeAsync(from, into, time.GetUtcNow(), cancellationToken) is SpeakerRenaming.Done done
            ? await DoneAsync($"{name.Name} and {other.Name} are one speaker now", done, cancellationToken)
            : CommandReply.Told($"{asked.Name} and {asked.Other} are one speaker already: {other.Name}.");
    }

    private async Task<CommandReply> SplitAsync((string Name, string Other) asked, CancellationToken cancellationToken)
    {
        if (asked.Name.Length == 0)
        {
            return CommandReply.Failed("Give the name and whose it is not, for example: /speaker split George W. Bush from George Bush");
        }

        var (speaker, question) = await choice.FindAsync(asked.Other.Length > 0 ? asked.Other : asked.Name, full => $"/speaker split \"{asked.Name}\" {From} \"{full}\"", cancellationToken);
        if (question is not null || await speakers.FindAsync(speaker!.Name, cancellationToken) is not { } id)
        {
            return question ?? CommandReply.Failed($"Two speakers are called {speaker!.Name} already.");
        }

        return await speakers.SplitAsync(id, asked.Name, time.GetUtcNow(), cancellationToken) is SpeakerRenaming.Done done
            ? await DoneAsync($"{asked.Name} is a speaker of its own now, and no longer {await NameAsync(id, cancellationToken)}", done, cancellationToken)
            : await NotApartAsync(asked.Name, id, cancellationToken);
    }

    private async Task<CommandReply> NotApartAsync(string name, SpeakerId id, CancellationToken cancellationToken)
    {
        var profile = await speakers.ReadAsync(id, cancellationToken);
        return profile is null || profile.Aliases.Select(alias => FoldedText.Of(alias.Name)).Distinct(StringComparer.Ordinal).Count() < 2
            ? CommandReply.Told($"{profile?.Name ?? name} goes by one name only: there is nothing to split.")
            : new CommandReply
            {
                Title = $"{profile.Name} is not called “{name}”. Which name is somebody else’s?",
                Buttons = [.. profile.Aliases.Select(alias => new ReplyButton($"{alias.Name} · {alias.Quotes}", $"/speaker split \"{alias.Name}\" {From} \"{profile.Name}\""))],
                IsPrivate = true,
            };
    }

    private async Task<CommandReply> UndoAsync(string number, CancellationToken cancellationToken)
    {
        var renaming = await speakers.UndoAsync(number.Length == 0 ? null : long.Parse(number, CultureInfo.InvariantCulture), time.GetUtcNow(), cancellationToken);
        return renaming is SpeakerRenaming.Done done
            ? CommandReply.Told($"Taken back. {await NameAsync(done.Speaker, cancellationToken)} is who it was.")
            : CommandReply.Told("There is no merge or split to take back.");
    }

    private async Task<CommandReply> DoneAsync(string what, SpeakerRenaming.Done done, CancellationToken cancellationToken)
    {
        var profile = await speakers.ReadAsync(done.Speaker, cancellationToken);
        var others = profile is null ? "" : SpeakerFields.OtherNames(profile);
        var known = profile is null ? "" : $": {profile.Name}{(others.Length > 0 ? $", also written {others}" : "")}, {DigestText.Counted(profile.Quotes, "quote", "quotes")}";
        return CommandReply.Told($"{what}{known}. It holds for what is read from now on as well.") with
        {
            Buttons = [new ReplyButton("Undo", $"/speaker undo {done.Number.ToString(CultureInfo.InvariantCulture)}"), .. profile is null ? (ReplyButton[])[] : [new ReplyButton("Profile", $"/speaker {profile.Name}")]],
        };
    }

    private async Task<string> NameAsync(SpeakerId id, CancellationToken cancellationToken) => (await speakers.ReadAsync(id, cancellationToken))?.Name ?? "The speaker";

    // «"Ye" into "Kanye West"», with the second name given apart where the platform has options.
    private static (string Name, string Other) Parted(string about, string between, CommandRequest request)
    {
        var other = request.Options.GetValueOrDefault(between);
        var at = other is null ? about.LastIndexOf($" {between} ", StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? (Bare(about), Bare(other ?? "")) : (Bare(about[..at]), Bare(about[(at + between.Length + 2)..]));
    }

    private static string Bare(string name) => name.Trim().Trim('"', '“', '”', ' ');
}
