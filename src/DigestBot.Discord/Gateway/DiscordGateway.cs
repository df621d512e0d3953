using System.Text.Json;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Gateway;

/// <summary>Keeps the bot connected to Discord, with as many shards as Discord asks for.</summary>
internal sealed partial class DiscordGateway(DiscordRest rest, BotToken token, IdentifyTurns turns, Jitter jitter, TimeProvider time, ILogger<DiscordGateway> logger)
{
    private const int MostShards = 1_000;

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Hands on each event until it cannot go on, and gives why, with the remedy. <paramref name="take"/> must return at once: the next
    /// event waits for it.
    /// </summary>
    public async Task<string> RunAsync(Action<string, JsonElement> take, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } found)
        {
            return CloseCode.RemedyOf(4004);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var shards = Enumerable.Range(0, found.Shards).Select(shard => RunAsync(shard, found.Shards, found.Address, take, ending.Token)).ToList();
        var first = await Task.WhenAny(shards);
        await ending.CancelAsync();
        await Task.WhenAll(shards).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return await first;
    }

    private async Task<string> RunAsync(int shard, int shards, Uri address, Action<string, JsonElement> take, CancellationToken cancellationToken)
    {
        await using var runner = new ShardRunner(new GatewaySession(token, shard, shards, jitter), shard, address, turns, take, time, logger);
        return await runner.RunAsync(cancellationToken);
    }

    private async Task<(Uri Address, int Shards)?> FindAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var outcome = await rest.SendAsync(DiscordRoutes.Gateway(), cancellationToken);
            if (outcome is RestOutcome.Done done
                && DiscordJson.Read(done.Body, DiscordJson.Default.GatewayPayload) is { Url: { } url } gateway
                && Uri.TryCreate(url, UriKind.Absolute, out var address))
            {
                if (gateway.SessionStartLimit is { } limit)
                {
                    turns.Learn(limit);
                }

                return (address, Math.Clamp(gateway.Shards ?? 1, 1, MostShards));
            }

            if (rest.IsTokenRefused)
            {
                return null;
            }

            LogUnreachable(outcome is RestOutcome.Later later ? later.Reason : "Discord names no gateway");
            await Task.Delay(jitter.Of(LookAgainAfter), time, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord's gateway is not known yet: {Reason}. That is tried again.")]
    private partial void LogUnreachable(string reason);
}
