using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Gateway;

/// <summary>Does what one shard's session wants done: the loop between <see cref="GatewaySession"/> and its connections.</summary>
internal sealed partial class ShardRunner(
    GatewaySession session, int shard, Uri gateway, IdentifyTurns turns, Action<string, JsonElement> take, TimeProvider time, ILogger<DiscordGateway> logger)
    : IAsyncDisposable
{
    /// <summary>Discord takes 120 messages a minute over one connection (https://discord.com/developers/docs/events/gateway#rate-limiting): a few fewer.</summary>
    public const int MostSent = 115;

    private const int MostWaiting = 64;

    private readonly Channel<GatewayInput> inputs = Channel.CreateBounded<GatewayInput>(MostWaiting);
    private GatewayConnection? connection;
    private MinuteAllowance allowance = new(MostSent);
    private Task turn = Task.CompletedTask;
    private int connections;

    /// <summary>Runs until it cannot go on; gives why, with the remedy.</summary>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await LoopAsync(ending.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await (connection?.CloseAsync(CloseCode.Normal) ?? Task.CompletedTask);
            throw;
        }
        finally
        {
            await ending.CancelAsync();
            await turn.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await EndConnectionAsync();
        }
    }

    public async ValueTask DisposeAsync() => await EndConnectionAsync();

    private async Task<string> LoopAsync(CancellationToken cancellationToken)
    {
        var actions = session.Begin(time.GetUtcNow());
        while (true)
        {
            foreach (var action in actions)
            {
                if (await DoAsync(action, cancellationToken) is { } end)
                {
                    return end;
                }
            }

            var before = session.State;
            actions = Happened(await NextAsync(cancellationToken));
            if (session.State != before)
            {
                LogState(shard, session.State);
            }
        }
    }

    private IReadOnlyList<GatewayAction> Happened(GatewayInput? input)
    {
        var now = time.GetUtcNow();
        return input switch
        {
            null => session.Tick(now),
            _ when input.Connection != connection?.Number => [],
            GatewayInput.Opened => session.Opened(now),
            GatewayInput.Came came => session.Take(came.Frame, now),
            GatewayInput.Closed closed => Closed(closed, now),
            GatewayInput.Turn => session.TurnCame(now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private IReadOnlyList<GatewayAction> Closed(GatewayInput.Closed closed, DateTimeOffset now)
    {
        if (closed.Code is 4001 or 4002)
        {
            LogOurFault(shard, closed.Code.Value);
        }
        else
        {
            LogClosed(shard, closed.Code);
        }

        return session.Closed(closed.Code, now);
    }

    // The next thing that happens; null when the session is due first.
    private async Task<GatewayInput?> NextAsync(CancellationToken cancellationToken)
    {
        if (inputs.Reader.TryRead(out var waiting))
        {
            return waiting;
        }

        var wait = session.DueAt is { } due ? due - time.GetUtcNow() : Timeout.InfiniteTimeSpan;
        if (session.DueAt is not null && wait <= TimeSpan.Zero)
        {
            return null;
        }

        using var clock = new CancellationTokenSource(wait, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            return await inputs.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<string?> DoAsync(GatewayAction action, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case GatewayAction.Connect connect:
                await EndConnectionAsync();
                allowance = new MinuteAllowance(MostSent);
                connection = new GatewayConnection(++connections, AddressOf(connect.Address), inputs.Writer);
                break;
            case GatewayAction.Send send when connection is not null && allowance.TryTake(time.GetUtcNow()):
                await connection.SendAsync(send.Json, cancellationToken);
                break;
            case GatewayAction.AskTurn:
                turn = WaitForTurnAsync(connections, cancellationToken);
                break;
            case GatewayAction.Close close when connection is not null:
                await connection.CloseAsync(close.Code);
                await EndConnectionAsync();
                break;
            case GatewayAction.Dispatch dispatch:
                take(dispatch.Event, dispatch.Data);
                break;
            case GatewayAction.End end:
                return end.Reason;
        }

        return null;
    }

    private async Task WaitForTurnAsync(int number, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(shard, cancellationToken);
        await inputs.Writer.WriteAsync(new GatewayInput.Turn(number), cancellationToken);
    }

    private async Task EndConnectionAsync()
    {
        if (connection is { } ended)
        {
            connection = null;
            await ended.DisposeAsync();
        }
    }

    // The token goes only where it is encrypted, or stays on the machine.
    private Uri AddressOf(string? resume)
    {
        var isSafe = Uri.TryCreate(resume, UriKind.Absolute, out var named) && (named.Scheme == Uri.UriSchemeWss || (named.Scheme == Uri.UriSchemeWs && named.IsLoopback));
        return new Uri(isSafe ? named! : gateway, "?v=10&encoding=json");
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} is {State}.")]
    private partial void LogState(int shard, GatewayState state);

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord ended the connection of shard {Shard} ({Code}); it is opened again.")]
    private partial void LogClosed(int shard, int? code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord did not understand the bot on shard {Shard} ({Code}); the connection is opened again. Please report this.")]
    private partial void LogOurFault(int shard, int code);
}
