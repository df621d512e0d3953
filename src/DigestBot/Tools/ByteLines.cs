namespace DigestBot.Tools;

/// <summary>The lines of a stream as bytes, without their line breaks. A byte order mark at the start is left out.</summary>
internal sealed class ByteLines(Stream input, int maxBytes)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    /// <summary>Each line; null for one that is too long, of which no more than the limit is held.</summary>
    public IEnumerable<byte[]?> Read()
    {
        var isFirst = true;
        while (Fill())
        {
            var line = Line();
            yield return isFirst && line is not null && line.AsSpan().StartsWith("\uFEFF"u8) ? line[3..] : line;
            isFirst = false;
        }
    }

    private byte[]? Line()
    {
        var line = new MemoryStream();
        var isTooLong = false;
        do
        {
            var rest = buffer.AsSpan(at, end - at);
            var length = rest.IndexOf((byte)'\n');
            var piece = length < 0 ? rest : rest[..length];
            isTooLong |= line.Length + piece.Length > maxBytes;
            if (!isTooLong)
            {
                line.Write(piece);
            }

            at += piece.Length + (length < 0 ? 0 : 1);
            if (length >= 0)
            {
                break;
            }
        }
        while (Fill());

        return isTooLong ? null : line.ToArray();
    }

    private bool Fill()
    {
        if (at == end)
        {
            (at, end) = (0, input.Read(buffer));
        }

        return at < end;
    }
}
