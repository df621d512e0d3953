using System.Net.WebSockets;
using System.Threading.Channels;

namespace DigestBot.Discord.Gateway;

/// <summary>One connection to the gateway: what comes over it goes into a queue. One caller at a time may send.</summary>
internal sealed class GatewayConnection : IAsyncDisposable
{
    /// <summary>The largest message that is put together.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    private const int BufferBytes = 16 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource ending = new();
    private readonly ChannelWriter<GatewayInput> inputs;
    private readonly Task reading;

    public GatewayConnection(int number, Uri address, ChannelWriter<GatewayInput> inputs)
    {
        Number = number;
        this.inputs = inputs;
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        reading = ReadAsync(address);
    }

    public int Number { get; }

    /// <summary>Sends a message; what cannot be sent shows by the end of the connection.</summary>
    public async Task SendAsync(byte[] json, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception broken) when (broken is WebSocketException or InvalidOperationException or IOException)
        {
            // Whoever reads notices, and says so.
            socket.Abort();
        }
    }

    /// <summary>Ends it with a code. The other side has a moment to hear it.</summary>
    public async Task CloseAsync(int code)
    {
        if (socket.State == WebSocketState.Open)
        {
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, patience.Token);
            }
            catch (Exception broken) when (broken is WebSocketException or InvalidOperationException or IOException or OperationCanceledException)
            {
                // It is broken already: that ends it too.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await reading;
        socket.Dispose();
        ending.Dispose();
    }

    private async Task ReadAsync(Uri address)
    {
        int? code = null;
        try
        {
            await socket.ConnectAsync(address, ending.Token);
            await inputs.WriteAsync(new GatewayInput.Opened(Number), ending.Token);
            await ReadMessagesAsync();
            code = (int?)socket.CloseStatus;
        }
        catch (Exception broken) when (broken is WebSocketException or InvalidOperationException or IOException or HttpRequestException or OperationCanceledException)
        {
            code = (int?)socket.CloseStatus;
        }

        await inputs.WriteAsync(new GatewayInput.Closed(Number, code), ending.Token).AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReadMessagesAsync()
    {
        var buffer = new byte[BufferBytes];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), ending.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            message.Write(buffer, 0, part.Count);
            if (message.Length > MaxBytes)
            {
                return;
            }

            if (part.EndOfMessage)
            {
                if (GatewayFrame.TryRead(message.GetBuffer().AsMemory(0, (int)message.Length), out var frame))
                {
                    await inputs.WriteAsync(new GatewayInput.Came(Number, frame), ending.Token);
                }

                message.SetLength(0);
            }
        }
    }
}
