using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;
using DigestBot.Platforms.Terminal;
using DigestBot.Posting;
using DigestBot.Settings;
using DigestBot.Storage;

namespace DigestBot.Commands.Digests;

/// <summary><c>/digest schedule</c>, <c>filter</c>, <c>list</c>, <c>pause</c>, <c>resume</c> and <c>remove</c>: when a channel gets its digest, and of what.</summary>
internal sealed class DigestPlanner(SubscriptionStore subscriptions, DigestClock clock, TimeZoneInfo zone, TimeProvider time)
{
    private const int MostFilters = 30;

    public async Task<CommandReply> ScheduleAsync(string text, CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.MissingPermissions.Count > 0)
        {
            return CommandReply.Failed($"Nothing was set: the bot may not post here yet. Give it {string.Join(" and ", request.MissingPermissions)} in this channel, and try again.");
        }

        var channel = request.Channel;
        var earlier = await subscriptions.FindAsync(channel, cancellationToken);
        var usual = earlier is null ? zone : DigestZone.Named(earlier.Schedule.TimeZone);
        switch (ScheduleReader.Read(text, usual, time))
        {
            case ScheduleOutcome.Refused refused:
                return CommandReply.Failed(refused.Problem);
            case ScheduleOutcome.Read read:
                var wanted = new Subscription(earlier?.Id ?? IdOf(channel), channel, read.Schedule, read.Stories ?? earlier?.Stories ?? 5, time.GetUtcNow())
                {
                    Quiet = read.Quiet ?? earlier?.Quiet,
                    Mention = read.Mention is "none" ? null : read.Mention ?? earlier?.Mention,
                    Filters = earlier?.Filters ?? [],
                };
                var kept = await SaveAsync(wanted, cancellationToken);
                return CommandReply.Told($"Set. {NextOf(kept)}") with { Buttons = [new ReplyButton("Preview now", "/digest now"), new ReplyButton("Remove", "/digest remove")] };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public Task<CommandReply> FilterAsync(string text, ChannelId channel, CancellationToken cancellationToken) => ChangeAsync(
        channel,
        async subscription =>
        {
            var rules = text.Equals("none", StringComparison.OrdinalIgnoreCase) ? [] : FilterText.Split(text).Select(rule => (Rule: rule, Filter: WordFilter.Read(rule))).ToList();
            if (text.Length == 0 || rules.Count > MostFilters || rules.Exists(one => one.Filter is null))
            {
                var wrong = rules.FirstOrDefault(one => one.Filter is null).Rule;
                return CommandReply.Failed(wrong is null
                    ? "Which words? /digest filter energy \"wind farm\" -football, /digest filter /off-?shore/, or /digest filter none."
                    : $"\"{wrong}\" is no word and no regular expression. Check what stands between the slashes.");
            }

            var kept = await SaveAsync(subscription with { Filters = [.. rules.Select(one => one.Filter!)], IsFromSettings = false }, cancellationToken);
            return CommandReply.Told(kept.Filters.Count == 0 ? "The digest tells of everything again." : $"The digest tells {FilterText.Of(kept.Filters)}. /digest now shows how that looks.");
        },
        cancellationToken);

    public Task<CommandReply> ListAsync(ChannelId channel, CancellationToken cancellationToken) => ChangeAsync(
        channel,
        subscription => Task.FromResult(new CommandReply
        {
            Title = subscription.IsPaused ? "The digest of this channel is paused" : "The digest of this channel",
            Sections = [new ReplySection.Fields([.. Fields(subscription)])],
            Buttons = [subscription.IsPaused ? new ReplyButton("Resume", "/digest resume") : new ReplyButton("Pause", "/digest pause"), new ReplyButton("Preview now", "/digest now")],
        }),
        cancellationToken);

    public Task<CommandReply> PauseAsync(ChannelId channel, CancellationToken cancellationToken) => ChangeAsync(
        channel,
        async subscription =>
        {
            await subscriptions.PauseAsync(subscription.Id, null, cancellationToken);
            await clock.SetAsync(cancellationToken);
            return CommandReply.Told("Paused. Nothing is posted until it is resumed.") with { Buttons = [new ReplyButton("Resume", "/digest resume")] };
        },
        cancellationToken);

    public Task<CommandReply> ResumeAsync(ChannelId channel, CancellationToken cancellationToken) => ChangeAsync(
        channel,
        async subscription =>
        {
            await subscriptions.ResumeAsync(subscription.Id, time.GetUtcNow(), cancellationToken);
            await clock.SetAsync(cancellationToken);
            return CommandReply.Told($"Resumed. {NextOf(subscription)} It tells what came meanwhile.");
        },
        cancellationToken);

    public Task<CommandReply> RemoveAsync(ChannelId channel, CancellationToken cancellationToken) => ChangeAsync(
        channel,
        async subscription =>
        {
            await subscriptions.RemoveAsync(subscription.Id, time.GetUtcNow(), cancellationToken);
            await clock.SetAsync(cancellationToken);
            return CommandReply.Told("Removed: this channel gets no digest any more.") with { Buttons = [new ReplyButton("Undo", "/digest undo")] };
        },
        cancellationToken);

    public async Task<CommandReply> UndoAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        if (!await subscriptions.RestoreAsync(channel, cancellationToken) || await subscriptions.FindAsync(channel, cancellationToken) is not { } restored)
        {
            return CommandReply.Failed("There is nothing to undo.");
        }

        await clock.SetAsync(cancellationToken);
        return CommandReply.Told($"Restored, as before. {NextOf(restored)}");
    }

    private async Task<CommandReply> ChangeAsync(ChannelId channel, Func<Subscription, Task<CommandReply>> change, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(channel, cancellationToken) is { } subscription
            ? await change(subscription)
            : CommandReply.Failed("This channel gets no digest yet. Begin with /digest schedule daily 7:30.") with { Buttons = [new ReplyButton("Set it up", "/digest schedule") { OpensForm = true }] };

    private async Task<Subscription> SaveAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var kept = await subscriptions.SaveAsync(subscription, cancellationToken);
        await clock.SetAsync(cancellationToken);
        return kept;
    }

    private IEnumerable<ReplyField> Fields(Subscription subscription)
    {
        yield return new ReplyField("Next", HourOf(subscription) ?? "never again");
        if (subscription.PauseReason is { } reason)
        {
            yield return new ReplyField("Paused", reason);
        }

        yield return new ReplyField("Stories", $"{subscription.Stories} at most");
        if (subscription.Mention is { } mention)
        {
            yield return new ReplyField("Mentions", mention);
        }

        if (subscription.Quiet is { } quiet)
        {
            yield return new ReplyField("Quiet", $"{quiet}");
        }

        if (subscription.Filters.Count > 0)
        {
            yield return new ReplyField("Tells", FilterText.Of(subscription.Filters));
        }
    }

    private string NextOf(Subscription subscription) => HourOf(subscription) is { } hour ? $"The next digest comes {hour}." : "No further digest is due.";

    private string? HourOf(Subscription subscription)
    {
        var own = DigestZone.Named(subscription.Schedule.TimeZone);
        return DueTimes.Next(subscription.Schedule.Cron, own, time.GetUtcNow()) is { } next ? new DateText(own).Hour(next) : null;
    }

    private static SubscriptionId IdOf(ChannelId channel) => new($"{channel}");
}
