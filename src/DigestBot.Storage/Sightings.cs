using System.Data.Common;
using Dapper;
using DigestBot.Core.Articles;
using DigestBot.Core.Sources;

namespace DigestBot.Storage;

/// <summary>Records where articles were seen, inside the transaction that keeps them.</summary>
internal static class Sightings
{
    private const string InsertEntry = """
        insert into entries (source_id, key, title, content, fingerprint, state, seen_at, try_at, tries, article_id, kept_at)
        values (@source, @key, '', '', '', @state, @seenAt, @now, 0, @article, @keptAt)
        on conflict (source_id, key) do update set state = @state, content = '', try_at = @now, tries = 0,
          article_id = coalesce(entries.article_id, excluded.article_id), kept_at = coalesce(entries.kept_at, excluded.kept_at)
        """;

    private const string InsertAddress = "insert into article_addresses (address, article_id) values (@address, @article)";

    /// <summary>Gives whether the article had not been seen at this source.</summary>
    public static async Task<bool> RecordAsync(SeenArticle seen, AddOutcome outcome, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string IsKnown = "select count(*) from (select 1 from entries where article_id = @article and source_id = @source limit 1) as known";
        var article = outcome.Id.Value;
        var entry = new
        {
            source = seen.Sighting.Source.Value,
            key = StorableText.Of(seen.Sighting.Key),
            state = (int)EntryState.Read,
            seenAt = Moments.Of(seen.Sighting.At),
            now = seen.Row.AddedAt,
            article,
            keptAt = await ClaimedWindows.BehindAsync(seen.Row.AddedAt, transaction, cancellationToken),
        };
        var isNew = outcome is AddOutcome.Added || await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(IsKnown, entry, transaction, cancellationToken: cancellationToken)) == 0;
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(InsertEntry, entry, transaction, cancellationToken: cancellationToken));

        // A new article's addresses must be nobody's: two nodes that add one article at once then collide, and the second looks again.
        var insert = outcome is AddOutcome.Added ? InsertAddress : $"{InsertAddress} on conflict (address) do nothing";
        var taken = outcome is AddOutcome.Added ? await TakenAsync(seen, transaction, cancellationToken) : [];
        var addresses = seen.Addresses.Select(address => StorableText.Of(address)).Except(taken, StringComparer.Ordinal).Select(address => new { address, article });
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(insert, addresses, transaction, cancellationToken: cancellationToken));
        return isNew;
    }

    private static Task<IEnumerable<string>> TakenAsync(SeenArticle seen, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters();
        var select = $"select address from article_addresses where address in {ValueList.Add(wanted, "address", seen.Addresses)}";
        return transaction.Connection!.QueryAsync<string>(new CommandDefinition(select, wanted, transaction, cancellationToken: cancellationToken));
    }
}
