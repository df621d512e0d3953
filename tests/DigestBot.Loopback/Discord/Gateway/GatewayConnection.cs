using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>The input and output of one web socket: one reader, and one writer behind a bounded queue.</summary>
internal sealed class GatewayConnection(WebSocket socket, Action abort, bool compresses) : IAsyncDisposable
{
    private const int MaxRead = 16 * 1024;
    private const int MaxWaiting = 20_000;

    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(5);

    private readonly Channel<GatewayOutput> waiting = Channel.CreateBounded<GatewayOutput>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly FramePacker packer = new(compresses);
    private readonly TaskCompletionSource readToEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Has something sent when its turn comes. A client that does not read loses its connection.</summary>
    public void Queue(GatewayOutput output)
    {
        if (!waiting.Writer.TryWrite(output))
        {
            abort();
        }
    }

    /// <summary>Has the writer end when all is sent; nothing more is read.</summary>
    public void Finish()
    {
        readToEnd.TrySetResult();
        waiting.Writer.TryComplete();
    }

    /// <summary>Reads frames until the client closes; its code, or null where it gave none.</summary>
    public async Task<int?> ReadAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxRead];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult got;
            do
            {
                // What is too long is refused by its length; its end is not kept.
                var room = buffer.AsMemory(Math.Min(length, MaxRead / 2));
                got = await socket.ReceiveAsync(room, cancellationToken);
                length += got.Count;
            }
            while (!got.EndOfMessage);

            if (got.MessageType == WebSocketMessageType.Close)
            {
                Queue(GatewayOutput.Close((int?)socket.CloseStatus ?? 1000));
                return (int?)socket.CloseStatus;
            }

            take(buffer.AsMemory(0, Math.Min(length, MaxRead)));
        }
    }

    /// <summary>Writes what is queued until the connection is closed.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var output in waiting.Reader.ReadAllAsync(cancellationToken))
            {
                if (output.Frame is { } frame)
                {
                    await SendAsync(frame, output.IsPacked, cancellationToken);
                }
                else if (output.CloseCode is { } code)
                {
                    await CloseAsync(code, cancellationToken);
                    return;
                }
                else
                {
                    abort();
                    return;
                }
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The reader notices as well, and says so to the conversation.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await packer.DisposeAsync();

    private async Task SendAsync(string frame, bool isPacked, CancellationToken cancellationToken)
    {
        if (packer.IsStream)
        {
            await socket.SendAsync(packer.Add(frame), WebSocketMessageType.Binary, true, cancellationToken);
        }
        else if (isPacked)
        {
            await socket.SendAsync(FramePacker.Pack(frame), WebSocketMessageType.Binary, true, cancellationToken);
        }
        else
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, cancellationToken);
        }
    }

    // A client that does not close its side is cut off.
    private async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", cancellationToken);
        if (socket.State == WebSocketState.CloseSent)
        {
            await Task.WhenAny(readToEnd.Task, Task.Delay(CloseTime, cancellationToken));
            if (socket.State == WebSocketState.CloseSent)
            {
                abort();
            }
        }
    }
}
