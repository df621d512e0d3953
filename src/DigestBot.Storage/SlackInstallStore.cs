using Dapper;

namespace DigestBot.Storage;

/// <summary>Keeps the installs of the Slack app; tokens are given to it encrypted.</summary>
public sealed class SlackInstallStore(Database database, TimeProvider time)
{
    /// <summary>Keeps an install, in the place of an earlier one of the same workspace.</summary>
    public Task KeepAsync(SlackInstallRow install, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(install);
        const string Upsert = """
            insert into slack_installs (team, protected_token, bot_user, kept_at) values (@Team, @ProtectedToken, @BotUser, @now)
            on conflict (team) do update set protected_token = excluded.protected_token, bot_user = excluded.bot_user, kept_at = excluded.kept_at
            """;
        var row = new { Team = StorableText.Of(install.Team), install.ProtectedToken, BotUser = StorableText.Of(install.BotUser), now = Moments.Of(time.GetUtcNow()) };
        return database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Upsert, row, transaction, cancellationToken: cancellationToken)), cancellationToken);
    }

    /// <summary>The install of a workspace; null when there is none.</summary>
    public Task<SlackInstallRow?> FindAsync(string team, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<SlackInstallRow?>(
            new CommandDefinition("select team, protected_token, bot_user from slack_installs where team = @team", new { team = StorableText.Of(team) }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <summary>Forgets the install of a workspace.</summary>
    public Task DropAsync(string team, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition("delete from slack_installs where team = @team", new { team = StorableText.Of(team) }, transaction, cancellationToken: cancellationToken)),
        cancellationToken);
}
