using System.Buffers.Binary;

namespace DigestBot.Loopback.Slack.Sockets;

/// <summary>
/// Reads and writes the frames of a server's web socket (https://www.rfc-editor.org/rfc/rfc6455). Own code, because the framework's web
/// socket neither sends pings with a text nor tells of those that come, and both are part of what Slack promises.
/// </summary>
internal sealed class FrameStream(Stream stream)
{
    private const int MaxBytes = 1024 * 1024;
    private const int Final = 0x80;
    private const int Masked = 0x80;

    /// <summary>The next frame, or a text put together from its parts; null when the client left or broke the protocol.</summary>
    public async Task<Frame?> ReadAsync(CancellationToken cancellationToken)
    {
        var parts = new MemoryStream();
        var kind = FrameKind.Continuation;
        while (await ReadPartAsync(cancellationToken) is var (part, isFinal))
        {
            if (part.Kind >= FrameKind.Close)
            {
                return part;
            }

            if (part.Kind == FrameKind.Continuation == (kind == FrameKind.Continuation) || parts.Length + part.Payload.Length > MaxBytes)
            {
                return null;
            }

            kind = part.Kind == FrameKind.Continuation ? kind : part.Kind;
            parts.Write(part.Payload.Span);
            if (isFinal)
            {
                return new Frame(kind, parts.ToArray());
            }
        }

        return null;
    }

    public async Task WriteAsync(Frame frame, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Head(frame), cancellationToken);
        await stream.WriteAsync(frame.Payload, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private async Task<(Frame Frame, bool IsFinal)?> ReadPartAsync(CancellationToken cancellationToken)
    {
        var head = new byte[14];
        if (await stream.ReadAtLeastAsync(head.AsMemory(0, 2), 2, throwOnEndOfStream: false, cancellationToken) < 2 || (head[1] & Masked) == 0)
        {
            return null;
        }

        var more = (head[1] & 0x7f) switch { 126 => 2, 127 => 8, _ => 0 };
        await stream.ReadExactlyAsync(head.AsMemory(2, more + 4), cancellationToken);
        var length = more switch
        {
            2 => BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)),
            8 => BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(2)),
            _ => (ulong)(head[1] & 0x7f),
        };
        if (length > MaxBytes)
        {
            return null;
        }

        var payload = new byte[length];
        await stream.ReadExactlyAsync(payload, cancellationToken);
        for (var index = 0; index < payload.Length; index++)
        {
            payload[index] ^= head[2 + more + (index % 4)];
        }

        return (new Frame((FrameKind)(head[0] & 0x0f), payload), (head[0] & Final) != 0);
    }

    private static byte[] Head(Frame frame)
    {
        var first = (byte)(Final | (int)frame.Kind);
        var length = frame.Payload.Length;
        if (length < 126)
        {
            return [first, (byte)length];
        }

        if (length <= ushort.MaxValue)
        {
            return [first, 126, (byte)(length >> 8), (byte)length];
        }

        var head = new byte[10];
        (head[0], head[1]) = (first, 127);
        BinaryPrimitives.WriteUInt64BigEndian(head.AsSpan(2), (ulong)length);
        return head;
    }
}
