using System.Net.Sockets;
using System.Text;

namespace DigestBot.Testing.Web;

/// <summary>Writes one answer over a connection, with what is to go wrong in it.</summary>
internal sealed class AnswerWriter(Socket socket, NetworkStream stream, SiteAnswer answer)
{
    /// <summary>Whether the connection can serve another request.</summary>
    public async Task<bool> WriteAsync(CancellationToken cancellationToken)
    {
        switch (answer.Fault)
        {
            case SiteFault.ResetBefore:
                return Reset();
            case SiteFault.NeverAnswer:
                await UntilClientLeavesAsync(cancellationToken);
                return false;
            case SiteFault.Raw:
                await stream.WriteAsync(answer.Body, cancellationToken);
                return false;
            case SiteFault.DripHeaders:
                await stream.WriteAsync(Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nX-Slow: "), cancellationToken);
                return await DripAsync(cancellationToken);
            case SiteFault.DripBody:
                await stream.WriteAsync(Head("Content-Length: 1000000\r\n"), cancellationToken);
                return await DripAsync(cancellationToken);
            case SiteFault.ResetWithin or SiteFault.EndEarly:
                await stream.WriteAsync(Head($"Content-Length: {answer.Body.Length}\r\n"), cancellationToken);
                await stream.WriteAsync(answer.Body[..(answer.Body.Length / 2)], cancellationToken);
                return answer.Fault == SiteFault.ResetWithin && Reset();
            default:
                await WriteWholeAsync(cancellationToken);
                return true;
        }
    }

    private async Task WriteWholeAsync(CancellationToken cancellationToken)
    {
        var chunked = answer.Chunked || answer.Stream is not null;
        var hasNoBody = answer.Status is 204 or 304;
        await stream.WriteAsync(Head(hasNoBody ? "" : chunked ? "Transfer-Encoding: chunked\r\n" : $"Content-Length: {answer.Body.Length}\r\n"), cancellationToken);
        if (hasNoBody)
        {
            return;
        }

        if (!chunked)
        {
            await stream.WriteAsync(answer.Body, cancellationToken);
            return;
        }

        await using var chunks = new ChunkStream(stream);
        if (answer.Stream is { } write)
        {
            await write(chunks, cancellationToken);
        }
        else
        {
            await chunks.WriteAsync(answer.Body, cancellationToken);
        }

        await chunks.EndAsync(cancellationToken);
    }

    private byte[] Head(string length)
    {
        var head = new StringBuilder($"HTTP/1.1 {answer.Status} Status\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(head.Append(length).Append("\r\n").ToString());
    }

    // Closing with a linger of zero sends RST in place of FIN.
    private bool Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
        return false;
    }

    private async Task UntilClientLeavesAsync(CancellationToken cancellationToken)
    {
        var ignored = new byte[256];
        while (await stream.ReadAsync(ignored, cancellationToken) > 0)
        {
        }
    }

    private async Task<bool> DripAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(answer.DripEvery);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await stream.WriteAsync("x"u8.ToArray(), cancellationToken);
        }

        return false;
    }
}
