using Dapper;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Storage;

/// <summary>Keeps the channels' wishes for digests.</summary>
public sealed class SubscriptionStore(Database database)
{
    private const string Columns = "id, platform, channel, cron, time_zone, stories, created_at, is_paused, is_from_settings, quiet_from, quiet_to, filters, mention, pause_reason";

    private const string Values = "@Id, @Platform, @Channel, @Cron, @TimeZone, @Stories, @CreatedAt, @IsPaused, @IsFromSettings, @QuietFrom, @QuietTo, @Filters, @Mention, @PauseReason";

    /// <summary>
    /// Keeps a subscription, and gives back what is kept. It takes the place of one with the same id; one from the settings keeps when
    /// that was set up, and changes none that a person has set up, paused or removed in its channel.
    /// </summary>
    public Task<Subscription> SaveAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        const string Upsert = $"""
            insert into subscriptions ({Columns}) values ({Values})
            on conflict (id) do update set platform = excluded.platform, channel = excluded.channel, cron = excluded.cron, time_zone = excluded.time_zone,
              stories = excluded.stories, is_paused = excluded.is_paused, is_from_settings = excluded.is_from_settings, quiet_from = excluded.quiet_from,
              quiet_to = excluded.quiet_to, filters = excluded.filters, mention = excluded.mention, pause_reason = excluded.pause_reason, removed_at = null,
              created_at = case when excluded.is_from_settings = 1 then subscriptions.created_at else excluded.created_at end
            where excluded.is_from_settings = 0 or (subscriptions.is_from_settings = 1 and subscriptions.removed_at is null)
            """;
        var row = Row.Of(subscription);
        return database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(new CommandDefinition(Upsert, row, transaction, cancellationToken: cancellationToken));
                var kept = await transaction.Connection!.QuerySingleAsync<Row>(new CommandDefinition($"select {Columns} from subscriptions where id = @Id", row, transaction, cancellationToken: cancellationToken));
                return kept.ToSubscription();
            },
            cancellationToken);
    }

    /// <summary>All subscriptions that are not removed, by id; paused ones too.</summary>
    public Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken) => ReadAsync("where removed_at is null order by id", new { }, cancellationToken);

    /// <summary>One subscription; null when there is none with this id, or it is removed.</summary>
    public async Task<Subscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        var found = await ReadAsync("where removed_at is null and id = @id", new { id = id.Value }, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>The subscription of a channel; null when it has none.</summary>
    public async Task<Subscription?> FindAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        const string Condition = "where removed_at is null and platform = @platform and channel = @channel order by id limit 1";
        var found = await ReadAsync(Condition, new { platform = channel.Platform, channel = channel.Value }, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>
    /// Pauses a subscription until it is resumed, whatever the settings say; <paramref name="reason"/> is null where a person wants it so.
    /// </summary>
    public Task PauseAsync(SubscriptionId id, string? reason, CancellationToken cancellationToken) => ExecuteAsync(
        "update subscriptions set is_paused = 1, is_from_settings = 0, pause_reason = @reason where id = @id", new { id = id.Value, reason = StorableText.Of(reason) }, cancellationToken);

    /// <summary>Resumes a subscription; the hours that passed meanwhile do not count, what came in them is in the next digest.</summary>
    public Task ResumeAsync(SubscriptionId id, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync("update subscriptions set is_paused = 0, pause_reason = null, created_at = @now where id = @id", new { id = id.Value, now = Moments.Of(now) }, cancellationToken);

    /// <summary>Removes a subscription; its deliveries stay, so that it can be restored and repeats nothing. False when there is none.</summary>
    public async Task<bool> RemoveAsync(SubscriptionId id, DateTimeOffset at, CancellationToken cancellationToken) =>
        await ExecuteAsync("update subscriptions set removed_at = @at where id = @id and removed_at is null", new { id = id.Value, at = Moments.Of(at) }, cancellationToken) > 0;

    /// <summary>Takes a channel's last removal back. False when there is nothing to take back.</summary>
    public async Task<bool> RestoreAsync(ChannelId channel, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            "update subscriptions set removed_at = null where platform = @platform and channel = @channel and removed_at is not null",
            new { platform = channel.Platform, channel = channel.Value },
            cancellationToken) > 0;

    private Task<int> ExecuteAsync(string statement, object parameters, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken)), cancellationToken);

    private Task<IReadOnlyList<Subscription>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Subscription>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<Row>(new CommandDefinition($"select {Columns} from subscriptions {condition}", parameters, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToSubscription())];
        },
        cancellationToken);

    private sealed record Row
    {
        public required string Id { get; init; }

        public required string Platform { get; init; }

        public required string Channel { get; init; }

        public required string Cron { get; init; }

        public required string TimeZone { get; init; }

        public int Stories { get; init; }

        public long CreatedAt { get; init; }

        public int IsPaused { get; init; }

        public int IsFromSettings { get; init; }

        /// <summary>Minutes since midnight.</summary>
        public int? QuietFrom { get; init; }

        public int? QuietTo { get; init; }

        /// <summary>A rule a line.</summary>
        public required string Filters { get; init; }

        public string? Mention { get; init; }

        public string? PauseReason { get; init; }

        public static Row Of(Subscription subscription) => new()
        {
            Id = subscription.Id.Value,
            Platform = subscription.Channel.Platform,
            Channel = subscription.Channel.Value,
            Cron = subscription.Schedule.Cron,
            TimeZone = subscription.Schedule.TimeZone,
            Stories = subscription.Stories,
            CreatedAt = Moments.Of(subscription.CreatedAt),
            IsPaused = subscription.IsPaused ? 1 : 0,
            IsFromSettings = subscription.IsFromSettings ? 1 : 0,
            QuietFrom = MinutesOf(subscription.Quiet?.From),
            QuietTo = MinutesOf(subscription.Quiet?.To),
            Filters = StorableText.Of(string.Join('\n', subscription.Filters.Select(filter => filter.Text))),
            Mention = StorableText.Of(subscription.Mention),
            PauseReason = StorableText.Of(subscription.PauseReason),
        };

        public Subscription ToSubscription() =>
            new(new SubscriptionId(Id), new ChannelId(Platform, Channel), new DigestSchedule(Cron, TimeZone), Stories, Moments.Read(CreatedAt))
            {
                IsPaused = IsPaused != 0,
                IsFromSettings = IsFromSettings != 0,
                Quiet = QuietFrom is { } from && QuietTo is { } to ? new QuietHours(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(from)), TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(to))) : null,
                Mention = Mention,
                PauseReason = PauseReason,
                Filters = [.. Filters.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WordFilter.Read).OfType<WordFilter>()],
            };

        private static int? MinutesOf(TimeOnly? time) => time is { } given ? (given.Hour * 60) + given.Minute : null;
    }
}
