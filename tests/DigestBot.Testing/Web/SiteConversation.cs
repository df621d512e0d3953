using System.Net.Sockets;
using System.Text;

namespace DigestBot.Testing.Web;

/// <summary>One connection to a <see cref="LoopbackSite"/>: reads a request, answers it, and goes on until one side has had enough.</summary>
internal sealed class SiteConversation(Socket socket, Func<string, string, IReadOnlyDictionary<string, string>, SiteAnswer> take)
{
    private const int MaxHeadBytes = 16 * 1024;
    private const byte TlsHandshake = 0x16;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        socket.NoDelay = true;
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            while (await ReadHeadAsync(stream, cancellationToken) is { } head)
            {
                var answer = Answer(head);
                if (!await new AnswerWriter(socket, stream, answer).WriteAsync(cancellationToken))
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has left, or the site is stopped.
        }
    }

    // A request without a body ends with its head; nothing is sent before it is answered.
    private static async Task<string?> ReadHeadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        var count = 0;
        while (count < MaxHeadBytes)
        {
            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(count), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            count += read;
            if (buffer[0] == TlsHandshake)
            {
                await stream.WriteAsync("HTTP/1.1 400 Plain HTTP Is Spoken Here\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellationToken);
                return null;
            }

            if (buffer.AsSpan(0, count).EndsWith("\r\n\r\n"u8))
            {
                return Encoding.Latin1.GetString(buffer, 0, count);
            }
        }

        return null;
    }

    private SiteAnswer Answer(string head)
    {
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            headers[name] = headers.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
        }

        return take(first[0], first[1], headers);
    }
}
