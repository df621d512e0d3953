using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using DigestBot.Core.Deliveries;
using DigestBot.Core.Digests;
using DigestBot.Core.Stories;
using DigestBot.Core.Subscriptions;

namespace DigestBot.Storage;

/// <summary>Keeps what was posted where: the reason a digest is posted once.</summary>
public sealed class DeliveryStore(Database database)
{
    /// <summary>How far back a subscription's first digest reaches.</summary>
    private static readonly TimeSpan FirstWindow = TimeSpan.FromDays(7);

    /// <summary>How long a claim holds without a sign of life: then another process may go on with the delivery.</summary>
    public static readonly TimeSpan ClaimFor = TimeSpan.FromMinutes(10);

    private const string Columns = "subscription_id, due_at, after_at, up_to_at, state";

    /// <summary>
    /// Claims the delivery of a subscription that is due at <paramref name="dueAt"/>. Its window begins where the last one that was
    /// posted or empty ended (the first a week back), and ends at <paramref name="now"/>. Null when that due time, or a later one, is claimed already,
    /// by this process or another, or while an earlier one is not finished.
    /// </summary>
    public Task<Delivery?> TryClaimAsync(SubscriptionId subscription, DateTimeOffset dueAt, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            await database.FenceAsync(transaction, isExclusive: true, cancellationToken);
            var taken = await ScalarAsync(
                "select count(*) from deliveries where subscription_id = @id and (due_at >= @dueAt or state = @claimed)",
                new { id = subscription.Value, dueAt = Moments.Of(dueAt), claimed = (int)DeliveryState.Claimed },
                transaction,
                cancellationToken);
            if (taken > 0)
            {
                return null;
            }

            var after = await ScalarAsync(
                "select coalesce(max(up_to_at), @first) from deliveries where subscription_id = @id and state in (@posted, @empty)",
                new { id = subscription.Value, posted = (int)DeliveryState.Posted, empty = (int)DeliveryState.Empty, first = Moments.Of(now - FirstWindow) },
                transaction,
                cancellationToken);
            return await InsertAsync(new Delivery(subscription, dueAt, Moments.Read(after), now, DeliveryState.Claimed), transaction, cancellationToken);
        },
        cancellationToken);

    /// <summary>Keeps the digest that a claimed delivery posts, before it is posted; what is the channel's own of it, its health and whom it mentions, is not kept.</summary>
    public Task KeepDigestAsync(Delivery delivery, Digest digest, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(digest);
        const string Keep = "insert into digests (id, content, made_at) values (@digest, @content, @at) on conflict (id) do nothing";
        const string Refer = "update deliveries set digest_id = @digest, told = @told where subscription_id = @id and due_at = @dueAt";
        var content = DigestText.Of(digest);
        var row = new
        {
            id = delivery.Subscription.Value,
            dueAt = Moments.Of(delivery.DueAt),
            digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 16)),
            content,
            told = string.Join(' ', digest.Stories.Select(story => Uri.EscapeDataString(story.Id.Value))),
            at = Moments.Of(at),
        };
        return database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(new CommandDefinition(Keep, row, transaction, cancellationToken: cancellationToken));
                return await transaction.Connection!.ExecuteAsync(new CommandDefinition(Refer, row, transaction, cancellationToken: cancellationToken));
            },
            cancellationToken);
    }

    /// <summary>The digest of a delivery as it was made; null when it was not made yet.</summary>
    public Task<Digest?> DigestOfAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        const string Content = "select content from digests join deliveries on digest_id = id where subscription_id = @id and due_at = @dueAt";
        return database.ReadAsync(
            async connection =>
            {
                var row = new { id = delivery.Subscription.Value, dueAt = Moments.Of(delivery.DueAt) };
                return await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(Content, row, cancellationToken: cancellationToken)) is { } content ? DigestText.Read(content) : null;
            },
            cancellationToken);
    }

    /// <summary>Forgets digests made before a moment; that they were posted stays known.</summary>
    public Task ForgetDigestsAsync(DateTimeOffset before, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            new CommandDefinition("delete from digests where made_at < @before", new { before = Moments.Of(before) }, transaction, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>The digests that were posted last, the latest first.</summary>
    public Task<IReadOnlyList<Digest>> LastDigestsAsync(SubscriptionId subscription, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Digest>>(
        async connection =>
        {
            const string Last = "select content from deliveries join digests on id = digest_id where subscription_id = @id and state = @posted order by due_at desc limit @most";
            var rows = await connection.QueryAsync<string>(new CommandDefinition(Last, new { id = subscription.Value, posted = (int)DeliveryState.Posted, most }, cancellationToken: cancellationToken));
            return [.. rows.Select(DigestText.Read)];
        },
        cancellationToken);

    /// <summary>The stories that a subscription's digests told since a moment, and when the last of these was due.</summary>
    public Task<IReadOnlyDictionary<StoryId, DateTimeOffset>> ToldAsync(SubscriptionId subscription, DateTimeOffset since, DateTimeOffset before, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<StoryId, DateTimeOffset>>(
        async connection =>
        {
            const string Told = "select due_at, told from deliveries where subscription_id = @id and due_at >= @since and due_at < @before and state = @posted order by due_at";
            var row = new { id = subscription.Value, since = Moments.Of(since), before = Moments.Of(before), posted = (int)DeliveryState.Posted };
            var rows = await connection.QueryAsync<(long DueAt, string Told)>(new CommandDefinition(Told, row, cancellationToken: cancellationToken));
            return rows.SelectMany(digest => digest.Told.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(story => (Story: new StoryId(Uri.UnescapeDataString(story)), At: Moments.Read(digest.DueAt))))
                .GroupBy(told => told.Story).ToDictionary(told => told.Key, told => told.Last().At);
        },
        cancellationToken);

    /// <summary>Records what became of a claimed delivery. A second record of the same delivery changes nothing.</summary>
    public Task RecordAsync(Delivery delivery, DeliveryState state, string? messageId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        const string Update = """
            update deliveries set state = @state, message_id = @messageId, recorded_at = @at
            where subscription_id = @id and due_at = @dueAt and state = @claimed
            """;
        var row = new
        {
            id = delivery.Subscription.Value,
            dueAt = Moments.Of(delivery.DueAt),
            state = (int)state,
            messageId,
            at = Moments.Of(at),
            claimed = (int)DeliveryState.Claimed,
        };
        return database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Update, row, transaction, cancellationToken: cancellationToken)),
            cancellationToken);
    }

    /// <summary>Deliveries that are claimed and not recorded. The oldest first.</summary>
    public Task<IReadOnlyList<Delivery>> UnfinishedAsync(CancellationToken cancellationToken) =>
        ReadAsync("where state = @claimed order by due_at, subscription_id", new { claimed = (int)DeliveryState.Claimed }, cancellationToken);

    /// <summary>Keeps what became of one message of a delivery; see <see cref="KeepMessage"/>.</summary>
    public Task KeepMessageAsync(Delivery delivery, DeliveryMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(message);
        const string Upsert = """
            insert into delivery_messages (subscription_id, due_at, position, message_id, kept_at) values (@id, @dueAt, @position, @messageId, @at)
            on conflict (subscription_id, due_at, position) do update set message_id = coalesce(excluded.message_id, delivery_messages.message_id),
              kept_at = case when excluded.message_id is null then delivery_messages.kept_at else excluded.kept_at end
            """;
        var row = new { id = delivery.Subscription.Value, dueAt = Moments.Of(delivery.DueAt), position = message.Position, messageId = StorableText.Of(message.MessageId), at = Moments.Of(message.At) };
        return database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Upsert, row, transaction, cancellationToken: cancellationToken)), cancellationToken);
    }

    /// <summary>The delivery with what is known of its messages.</summary>
    public Task<Delivery> WithMessagesAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        const string Messages = "select position, message_id, kept_at from delivery_messages where subscription_id = @id and due_at = @dueAt order by position";
        return database.ReadAsync(
            async connection =>
            {
                var rows = await connection.QueryAsync<(long Position, string? MessageId, long KeptAt)>(
                    new CommandDefinition(Messages, new { id = delivery.Subscription.Value, dueAt = Moments.Of(delivery.DueAt) }, cancellationToken: cancellationToken));
                return delivery with { Messages = [.. rows.Select(row => new DeliveryMessage((int)row.Position, row.MessageId, Moments.Read(row.KeptAt)))] };
            },
            cancellationToken);
    }

    /// <summary>
    /// Takes over the deliveries that were claimed and never recorded by a process that has shown no sign of life for long: it died in
    /// between. The oldest first; each goes to one caller.
    /// </summary>
    public Task<IReadOnlyList<Delivery>> TakeOverAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync<IReadOnlyList<Delivery>>(
        async transaction =>
        {
            const string Take = $"update deliveries set leased_until = @until where state = @claimed and leased_until <= @now returning {Columns}";
            var moments = new { now = Moments.Of(now), until = Moments.Of(now + ClaimFor), claimed = (int)DeliveryState.Claimed };
            var rows = await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(Take, moments, transaction, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToDelivery()).OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.Subscription.Value, StringComparer.Ordinal)];
        },
        cancellationToken);

    /// <summary>Lets go of all claims, those of a process that died included. Only for a database that no other process uses; else claims run out.</summary>
    public Task ReleaseAllAsync(CancellationToken cancellationToken) => database.IsShared
        ? Task.CompletedTask
        : database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition("update deliveries set leased_until = 0 where leased_until > 0", transaction: transaction, cancellationToken: cancellationToken)),
            cancellationToken);

    /// <summary>Shows a sign of life: the claim holds for longer.</summary>
    public Task RenewAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancellationToken) => HoldAsync(delivery, now + ClaimFor, cancellationToken);

    /// <summary>Leaves a claimed delivery until a moment: who then looks first goes on with it.</summary>
    public Task PostponeAsync(Delivery delivery, DateTimeOffset until, CancellationToken cancellationToken) => HoldAsync(delivery, until, cancellationToken);

    private Task<int> HoldAsync(Delivery delivery, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        const string Renew = "update deliveries set leased_until = @until where subscription_id = @id and due_at = @dueAt";
        var row = new { id = delivery.Subscription.Value, dueAt = Moments.Of(delivery.DueAt), until = Moments.Of(until) };
        return database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Renew, row, transaction, cancellationToken: cancellationToken)), cancellationToken);
    }

    /// <summary>The latest due time of each subscription that was ever claimed.</summary>
    public Task<IReadOnlyDictionary<SubscriptionId, DateTimeOffset>> LastDueAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<SubscriptionId, DateTimeOffset>>(
        async connection =>
        {
            // One look into the index for each subscription: the table grows with every digest ever posted.
            const string Last = "select id, (select max(due_at) from deliveries where subscription_id = subscriptions.id) from subscriptions";
            var rows = await connection.QueryAsync<(string Subscription, long? DueAt)>(new CommandDefinition(Last, cancellationToken: cancellationToken));
            return rows.Where(row => row.DueAt is not null).ToDictionary(row => new SubscriptionId(row.Subscription), row => Moments.Read(row.DueAt!.Value));
        },
        cancellationToken);

    /// <summary>The last delivery of a subscription that was posted; null when there is none.</summary>
    public async Task<Delivery?> LastPostedAsync(SubscriptionId subscription, CancellationToken cancellationToken)
    {
        var last = await ReadAsync(
            "where subscription_id = @id and state = @posted order by due_at desc limit 1",
            new { id = subscription.Value, posted = (int)DeliveryState.Posted },
            cancellationToken);
        return last.Count == 0 ? null : last[0];
    }

    private static async Task<Delivery?> InsertAsync(Delivery delivery, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string Insert = $"""
            insert into deliveries ({Columns}, leased_until) values (@id, @dueAt, @after, @upTo, @state, @until)
            """;
        var row = new
        {
            id = delivery.Subscription.Value,
            dueAt = Moments.Of(delivery.DueAt),
            after = Moments.Of(delivery.After),
            upTo = Moments.Of(delivery.UpTo),
            state = (int)delivery.State,
            until = Moments.Of(delivery.UpTo + ClaimFor),
        };
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: cancellationToken));
        return delivery;
    }

    private static Task<long> ScalarAsync(string statement, object parameters, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(statement, parameters, transaction, cancellationToken: cancellationToken));

    private Task<IReadOnlyList<Delivery>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Delivery>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<Row>(new CommandDefinition($"select {Columns} from deliveries {condition}", parameters, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToDelivery())];
        },
        cancellationToken);

    private sealed record Row
    {
        public required string SubscriptionId { get; init; }

        public long DueAt { get; init; }

        public long AfterAt { get; init; }

        public long UpToAt { get; init; }

        public int State { get; init; }

        public Delivery ToDelivery() =>
            new(new SubscriptionId(SubscriptionId), Moments.Read(DueAt), Moments.Read(AfterAt), Moments.Read(UpToAt), (DeliveryState)State);
    }
}
