using DigestBot.Core.Commands;
using DigestBot.Core.Subscriptions;
using DigestBot.Storage;

namespace DigestBot.Commands.Digests;

/// <summary><c>/digest</c>: when this channel gets its digest, of what, and what it would hold now.</summary>
internal sealed class DigestCommand(SubscriptionStore subscriptions, DigestPreview preview, DigestWhy why, DigestStoryView story, DigestTaste taste, DigestPlanner planner, TimeZoneInfo zone) : ICommand
{
    public string Name => "digest";

    public string Purpose => "Shows the next digest, and sets when it comes and what it tells.";

    public string Example => "/digest now";

    public IReadOnlyList<CommandForm> Forms => DigestForms.All;

    public async Task<CommandReply> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (action, rest) = ActionText.Split(request.Text);
        if (DigestForms.NeedsManager(action) && !request.IsManager)
        {
            return CommandReply.Failed("Only people who may manage this server can change its digest. Ask one of them.");
        }

        return action switch
        {
            "" or "now" or "preview" => await NowAsync(request, cancellationToken),
            "why" => await OfChannelAsync(request, subscription => why.ExplainAsync(rest, subscription, cancellationToken), cancellationToken),
            "story" => await OfChannelAsync(request, subscription => story.ShowAsync(rest, subscription, cancellationToken), cancellationToken),
            "less" => await OfChannelAsync(request, subscription => taste.LessAsync(rest, subscription, cancellationToken), cancellationToken),
            "more" => await OfChannelAsync(request, subscription => taste.MoreAsync(rest, subscription, cancellationToken), cancellationToken),
            "schedule" => await planner.ScheduleAsync(DigestForms.ScheduleText(rest, request.Options), request, cancellationToken),
            "filter" => await planner.FilterAsync(rest, request.Channel, cancellationToken),
            "list" => await planner.ListAsync(request.Channel, cancellationToken),
            "pause" => await planner.PauseAsync(request.Channel, cancellationToken),
            "resume" => await planner.ResumeAsync(request.Channel, cancellationToken),
            "remove" => await planner.RemoveAsync(request.Channel, cancellationToken),
            "undo" => await planner.UndoAsync(request.Channel, cancellationToken),
            _ => CommandReply.Failed($"/digest does not know \"{action}\". Try now, story 1, why 1, less 1, schedule daily 7:30, filter energy, list, pause, resume or remove."),
        };
    }

    private async Task<CommandReply> OfChannelAsync(CommandRequest request, Func<Subscription, Task<CommandReply>> answer, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(request.Channel, cancellationToken) is { } subscription
            ? await answer(subscription)
            : CommandReply.Failed("This channel gets no digest yet. Begin with /digest schedule daily 7:30.");

    private async Task<CommandReply> NowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(request.Channel, cancellationToken) is { } subscription
            ? await preview.ShowAsync(subscription, cancellationToken)
            : await preview.ShowAsync(request.Channel, new DigestSchedule("0 0 7 * * ?", zone.Id), cancellationToken);
}
