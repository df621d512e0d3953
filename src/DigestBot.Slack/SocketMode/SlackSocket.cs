using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace DigestBot.Slack.SocketMode;

/// <summary>Keeps the connections up that Slack delivers to, until it is cancelled or Slack wants no more.</summary>
internal sealed partial class SlackSocket(SocketOpener opener, SlackInbox inbox, SlackOptions options, TimeProvider time, ILogger<SlackSocket> logger)
{
    private const int MostEvents = 256;

    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(15);

    private readonly Channel<SocketEvent> events = Channel.CreateBounded<SocketEvent>(MostEvents);
    private readonly Dictionary<int, (CancellationTokenSource Replaced, Task Work)> connections = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pool = new SocketPool(options.Connections, new Random());
        try
        {
            Do(pool.Start(), ending.Token);
            await foreach (var happened in events.Reader.ReadAllAsync(ending.Token))
            {
                Log(happened);
                if (Do(pool.On(happened), ending.Token) is { } reason)
                {
                    LogStopped(reason);
                    return;
                }
            }
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(connections.Values.Select(connection => connection.Work));
        }
    }

    // The reason where it is to stop.
    private string? Do(IReadOnlyList<SocketStep> steps, CancellationToken cancellationToken)
    {
        Forget();
        foreach (var step in steps)
        {
            switch (step)
            {
                case SocketStep.Open open:
                    var replaced = new CancellationTokenSource();
                    connections[open.Connection] = (replaced, ServeAsync(open, replaced.Token, cancellationToken));
                    break;
                case SocketStep.Close close when connections.TryGetValue(close.Connection, out var connection):
                    connection.Replaced.Cancel();
                    break;
                case SocketStep.Stop end:
                    return end.Reason;
            }
        }

        return null;
    }

    private void Forget()
    {
        foreach (var (number, connection) in connections.Where(pair => pair.Value.Work.IsCompleted).ToList())
        {
            connection.Replaced.Dispose();
            connections.Remove(number);
        }
    }

    // A connection's edge: whatever happens to it ends it alone, and another is opened.
    private async Task ServeAsync(SocketStep.Open open, CancellationToken replaced, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(open.After, time, cancellationToken);
            var (socket, failure) = await opener.OpenAsync(open.Connection, cancellationToken);
            if (failure is not null)
            {
                await TellAsync(failure);
                return;
            }

            using (socket)
            {
                using var connection = new SocketConnection(open.Connection, socket!, inbox, time);
                await RunAsync(connection, replaced, cancellationToken);
            }

            LogEnded(open.Connection);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception failed)
        {
            LogBroken(failed, open.Connection);
        }

        await TellAsync(new SocketEvent.Closed(open.Connection));
    }

    // Without a hello Slack does not deliver: such a connection is given up.
    private async Task RunAsync(SocketConnection connection, CancellationToken replaced, CancellationToken cancellationToken)
    {
        using var unheard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var timer = time.CreateTimer(_ => unheard.Cancel(), null, HelloWithin, Timeout.InfiniteTimeSpan);
        await connection.RunAsync(
            happened =>
            {
                timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                return TellAsync(happened);
            },
            replaced,
            unheard.Token);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private ValueTask TellAsync(SocketEvent happened) => events.Writer.WriteAsync(happened);

    private void Log(SocketEvent happened)
    {
        switch (happened)
        {
            case SocketEvent.Ready:
                LogReady(happened.Connection);
                break;
            case SocketEvent.Limited limited:
                LogLimited(limited.RetryAfter);
                break;
            case SocketEvent.Disconnect disconnect:
                LogDisconnect(happened.Connection, disconnect.Reason);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack delivers on connection {Connection}.")]
    private partial void LogReady(int connection);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack wants connection {Connection} replaced: {Reason}.")]
    private partial void LogDisconnect(int connection, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Connection {Connection} to Slack ended.")]
    private partial void LogEnded(int connection);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack asks to wait {Delay} before it is connected to again.")]
    private partial void LogLimited(TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Error, Message = "Connection {Connection} to Slack failed; another is opened.")]
    private partial void LogBroken(Exception exception, int connection);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack is not listened to any more: {Reason}.")]
    private partial void LogStopped(string reason);
}
