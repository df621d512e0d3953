using System.Buffers.Binary;
using System.Text;

namespace DigestBot.Testing.Web;

/// <summary>The least of HTTP/2 (https://www.rfc-editor.org/rfc/rfc9113) that answers requests: what they ask for is not read.</summary>
internal sealed class Http2Conversation(Stream stream, SecureAnswer answer)
{
    private const int PrefaceBytes = 24;
    private const int FrameHeadBytes = 9;

    private const byte DataFrame = 0;
    private const byte HeadersFrame = 1;
    private const byte ResetFrame = 3;
    private const byte SettingsFrame = 4;

    private const byte EndOfStream = 1;
    private const byte Acknowledged = 1;
    private const byte EndOfHeaders = 4;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await stream.ReadExactlyAsync(new byte[PrefaceBytes], cancellationToken);
        await WriteAsync(SettingsFrame, flags: 0, streamId: 0, [], cancellationToken);
        var head = new byte[FrameHeadBytes];
        while (true)
        {
            await stream.ReadExactlyAsync(head, cancellationToken);
            await stream.ReadExactlyAsync(new byte[(head[0] << 16) | (head[1] << 8) | head[2]], cancellationToken);
            if (head[3] == SettingsFrame && head[4] != Acknowledged)
            {
                await WriteAsync(SettingsFrame, Acknowledged, streamId: 0, [], cancellationToken);
            }
            else if (head[3] == HeadersFrame)
            {
                await AnswerAsync(BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)), cancellationToken);
            }
        }
    }

    private async Task AnswerAsync(int streamId, CancellationToken cancellationToken)
    {
        await WriteAsync(HeadersFrame, EndOfHeaders, streamId, Headers(), cancellationToken);
        await WriteAsync(DataFrame, answer.IsReset ? (byte)0 : EndOfStream, streamId, Encoding.ASCII.GetBytes(answer.Body), cancellationToken);
        if (answer.IsReset)
        {
            await WriteAsync(ResetFrame, flags: 0, streamId, [0, 0, 0, 2], cancellationToken);
        }
    }

    // Literals with the static table's names 8 (:status) and 46 (location): https://www.rfc-editor.org/rfc/rfc7541#appendix-A
    private byte[] Headers() =>
        [0x08, 3, .. Encoding.ASCII.GetBytes($"{answer.Status}"), .. answer.Location is { } location ? [0x0f, 46 - 15, (byte)location.Length, .. Encoding.ASCII.GetBytes(location)] : (byte[])[]];

    private async Task WriteAsync(byte type, byte flags, int streamId, byte[] payload, CancellationToken cancellationToken)
    {
        var frame = new byte[FrameHeadBytes + payload.Length];
        (frame[0], frame[1], frame[2]) = ((byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length);
        (frame[3], frame[4]) = (type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), streamId);
        payload.CopyTo(frame, FrameHeadBytes);
        await stream.WriteAsync(frame, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }
}
