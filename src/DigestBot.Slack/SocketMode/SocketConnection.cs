using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using DigestBot.Slack.Payloads;

namespace DigestBot.Slack.SocketMode;

/// <summary>
/// One connection from its hello to its end. An envelope is acknowledged where it came, before anything is done about it; only a menu's
/// choices are worked out first, beside the reading, for they are the acknowledgement. Not safe to share between threads.
/// </summary>
internal sealed class SocketConnection(int number, WebSocket socket, SlackInbox inbox, TimeProvider time) : IDisposable
{
    private const int MaxMessageBytes = 2 * 1024 * 1024;
    private const int MostSuggestions = 16;

    /// <summary>What was on its way when another connection took over still arrives, and is acknowledged here.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    /// <summary>Slack waits for three seconds.</summary>
    private static readonly TimeSpan SuggestWithin = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim sending = new(1);
    private readonly List<Task> suggestions = [];

    /// <summary>Reads until Slack ends it, or a little after <paramref name="replaced"/> says that another has taken its place.</summary>
    public async Task RunAsync(Func<SocketEvent, ValueTask> tell, CancellationToken replaced, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var retiring = RetireAsync(ending, replaced);
        try
        {
            await ReadAsync(tell, ending.Token);
        }
        catch (Exception ended) when (IsEnd(ended))
        {
            // However it ended, what is left to do is the same.
        }

        await ending.CancelAsync();
        await Task.WhenAll([retiring, .. suggestions]);
    }

    public void Dispose() => sending.Dispose();

    private static bool IsEnd(Exception ended) => ended is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException;

    private async Task ReadAsync(Func<SocketEvent, ValueTask> tell, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        while (await ReceiveAsync(buffer, cancellationToken))
        {
            switch (SocketMessage.Read(buffer.WrittenSpan))
            {
                case SocketMessage.Hello:
                    await tell(new SocketEvent.Ready(number));
                    break;
                case SocketMessage.Disconnect disconnect:
                    await tell(new SocketEvent.Disconnect(number, disconnect.Reason));
                    break;
                case SocketMessage.Delivery { Content: var delivery }:
                    await TakeAsync(delivery, cancellationToken);
                    break;
            }
        }
    }

    private async Task TakeAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Type == "interactive" && SlackSuggestion.TryRead(delivery.Payload) is { } asked)
        {
            suggestions.RemoveAll(suggestion => suggestion.IsCompleted);
            suggestions.Add(suggestions.Count < MostSuggestions ? SuggestAsync(delivery.EnvelopeId, asked, cancellationToken) : AckAsync(new SocketAck(delivery.EnvelopeId), cancellationToken));
            return;
        }

        // What there is no room for is not acknowledged either: Slack tells the person, and brings an event again.
        if (inbox.HasRoom && socket.State == WebSocketState.Open)
        {
            await AckAsync(new SocketAck(delivery.EnvelopeId), cancellationToken);
        }

        inbox.Put(delivery);
    }

    private async Task SuggestAsync(string envelope, SlackSuggestion asked, CancellationToken cancellationToken)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => within.Cancel(), null, SuggestWithin, Timeout.InfiniteTimeSpan);
        try
        {
            OptionList options;
            try
            {
                options = await inbox.SuggestAsync(asked, within.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                options = new OptionList([]);
            }

            await AckAsync(new SocketAck(envelope, options), cancellationToken);
        }
        catch (Exception ended) when (IsEnd(ended))
        {
            // Nobody waits for the choices any more.
        }
    }

    private async Task AckAsync(SocketAck ack, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(ack, SlackJson.Default.SocketAck);
        await SendAsync(() => socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken), cancellationToken);
    }

    private async Task SendAsync(Func<Task> send, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            await send();
        }
        finally
        {
            sending.Release();
        }
    }

    // False at the end; a message that is too long ends it too, for what follows cannot be told apart.
    private async Task<bool> ReceiveAsync(ArrayBufferWriter<byte> buffer, CancellationToken cancellationToken)
    {
        buffer.ResetWrittenCount();
        while (buffer.WrittenCount < MaxMessageBytes)
        {
            var received = await socket.ReceiveAsync(buffer.GetMemory(4096), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            buffer.Advance(received.Count);
            if (received.EndOfMessage)
            {
                return true;
            }
        }

        return false;
    }

    // It is read to the last, until Slack closes it as well.
    private async Task RetireAsync(CancellationTokenSource ending, CancellationToken replaced)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, ending.Token).WaitAsync(replaced).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(Linger, time, ending.Token);
            await SendAsync(() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ending.Token), ending.Token);
            await Task.Delay(CloseWithin, time, ending.Token);
            await ending.CancelAsync();
        }
        catch (Exception ended) when (IsEnd(ended))
        {
            // It ended by itself.
        }
    }
}
