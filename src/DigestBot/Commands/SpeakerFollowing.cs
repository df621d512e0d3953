using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Storage;

namespace DigestBot.Commands;

/// <summary><c>/speaker follow</c>, <c>unfollow</c> and <c>following</c>: stories that quote a followed speaker stand higher in the channel's digests.</summary>
internal sealed class SpeakerFollowing(FollowedSpeakerStore followed, SpeakerChoice choice, TimeProvider time)
{
    /// <summary>The answer; null where the request is about something else.</summary>
    public async Task<CommandReply?> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (action, name) = ActionText.Split(request.Text);
        return action switch
        {
            "following" when name.Length == 0 => await ListAsync(request.Channel, cancellationToken),
            "follow" or "unfollow" when !request.IsManager => CommandReply.Failed("Only people who may manage this server can change whom its digests follow. Ask one of them."),
            "follow" => await FollowAsync(name, request.Channel, cancellationToken),
            "unfollow" => await LeaveAsync(name, request.Channel, cancellationToken),
            _ => null,
        };
    }

    private async Task<CommandReply> FollowAsync(string name, ChannelId channel, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
        {
            return CommandReply.Failed("Follow whom? For example: /speaker follow Mara Lind");
        }

        var (speaker, question) = await choice.FindAsync(name, full => $"/speaker follow {full}", cancellationToken);
        if (speaker is null)
        {
            return question!;
        }

        return await followed.FollowAsync(channel, speaker.Name, time.GetUtcNow(), cancellationToken)
            ? CommandReply.Told($"Stories that quote {speaker.Name} stand higher in this channel’s digests from now on.") with { Buttons = [new ReplyButton("Undo", $"/speaker unfollow {speaker.Name}")] }
            : CommandReply.Told($"This channel follows {speaker.Name} already.");
    }

    private async Task<CommandReply> LeaveAsync(string name, ChannelId channel, CancellationToken cancellationToken) => await followed.LeaveAsync(channel, name, cancellationToken)
        ? CommandReply.Told($"This channel follows {name} no longer.") with { Buttons = [new ReplyButton("Undo", $"/speaker follow {name}")] }
        : CommandReply.Failed($"This channel does not follow \"{name}\". /speaker following lists whom it does.");

    private async Task<CommandReply> ListAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var names = (await followed.OfAsync(channel, cancellationToken)).Values.ToList();
        return names.Count == 0
            ? CommandReply.Told("This channel follows nobody yet. For example: /speaker follow Mara Lind")
            : new CommandReply { Title = "This channel follows", Buttons = [.. names.Select(name => new ReplyButton($"Unfollow {name}", $"/speaker unfollow {name}"))], IsPrivate = true };
    }
}
