using Dapper;
using DigestBot.Core.Platforms;
using DigestBot.Core.Questions;

namespace DigestBot.Storage;

/// <summary>Keeps which speakers a channel follows.</summary>
public sealed class FollowedSpeakerStore(Database database)
{
    /// <summary>Follows a speaker; false when the channel does already.</summary>
    public async Task<bool> FollowAsync(ChannelId channel, string speaker, DateTimeOffset at, CancellationToken cancellationToken)
    {
        const string Insert = """
            insert into followed_speakers (platform, channel, speaker_folded, speaker, followed_at) values (@platform, @channel, @folded, @speaker, @at)
            on conflict (platform, channel, speaker_folded) do nothing
            """;
        var row = new { platform = channel.Platform, channel = channel.Value, folded = FoldedText.Of(StorableText.Of(speaker)), speaker = StorableText.Of(speaker), at = Moments.Of(at) };
        return await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: cancellationToken)), cancellationToken) > 0;
    }

    /// <summary>Follows a speaker no longer; false when the channel did not.</summary>
    public async Task<bool> LeaveAsync(ChannelId channel, string speaker, CancellationToken cancellationToken)
    {
        const string Delete = "delete from followed_speakers where platform = @platform and channel = @channel and speaker_folded = @folded";
        var row = new { platform = channel.Platform, channel = channel.Value, folded = FoldedText.Of(StorableText.Of(speaker)) };
        return await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition(Delete, row, transaction, cancellationToken: cancellationToken)), cancellationToken) > 0;
    }

    /// <summary>The names of the followed speakers, by those names as they are searched.</summary>
    public Task<IReadOnlyDictionary<string, string>> OfAsync(ChannelId channel, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, string>>(
        async connection =>
        {
            const string Followed = "select speaker_folded, speaker from followed_speakers where platform = @platform and channel = @channel order by speaker_folded";
            var rows = await connection.QueryAsync<(string Folded, string Speaker)>(
                new CommandDefinition(Followed, new { platform = channel.Platform, channel = channel.Value }, cancellationToken: cancellationToken));
            return rows.ToDictionary(row => row.Folded, row => row.Speaker, StringComparer.Ordinal);
        },
        cancellationToken);
}
