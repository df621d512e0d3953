using Dapper;
using DigestBot.Core.Platforms;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Storage;

/// <summary>Keeps the channels' wishes for digests.</summary>
public sealed class SubscriptionStore(Database database)
{
    private const string Columns = "id, platform, channel, cron, time_zone, stories, created_at";

    /// <summary>
    /// Keeps a subscription, and gives back what is kept: one with the same id gets the new schedule and number of stories, and
    /// keeps when it was set up.
    /// </summary>
    public Task<Subscription> SaveAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        const string Upsert = $"""
            insert into subscriptions ({Columns}) values (@Id, @Platform, @Channel, @Cron, @TimeZone, @Stories, @CreatedAt)
            on conflict (id) do update set platform = excluded.platform, channel = excluded.channel, cron = excluded.cron,
              time_zone = excluded.time_zone, stories = excluded.stories
            """;
        var row = RowOf(subscription);
        return database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(new CommandDefinition(Upsert, row, transaction, cancellationToken: cancellationToken));
                var kept = await transaction.Connection!.QuerySingleAsync<Row>(new CommandDefinition($"select {Columns} from subscriptions where id = @Id", row, transaction, cancellationToken: cancellationToken));
                return kept.ToSubscription();
            },
            cancellationToken);
    }

    /// <summary>All subscriptions, by id.</summary>
    public Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Subscription>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<Row>(new CommandDefinition($"select {Columns} from subscriptions order by id", cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToSubscription())];
        },
        cancellationToken);

    private static Row RowOf(Subscription subscription) => new()
    {
        Id = subscription.Id.Value,
        Platform = subscription.Channel.Platform,
        Channel = subscription.Channel.Value,
        Cron = subscription.Schedule.Cron,
        TimeZone = subscription.Schedule.TimeZone,
        Stories = subscription.Stories,
        CreatedAt = Moments.Of(subscription.CreatedAt),
    };

    private sealed record Row
    {
        public required string Id { get; init; }

        public required string Platform { get; init; }

        public required string Channel { get; init; }

        public required string Cron { get; init; }

        public required string TimeZone { get; init; }

        public int Stories { get; init; }

        public long CreatedAt { get; init; }

        public Subscription ToSubscription() =>
            new(new SubscriptionId(Id), new ChannelId(Platform, Channel), new DigestSchedule(Cron, TimeZone), Stories, Moments.Read(CreatedAt));
    }
}
