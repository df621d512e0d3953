namespace DigestBot.Tools;

/// <summary>The lines of a stream as bytes, without their line breaks. A byte order mark at the start is left out.</summary>
internal sealed class ByteLines(Stream input, int maxBytes)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;

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
            var rest = _buffer.AsSpan(_at, _end - _at);
            var length = rest.IndexOf((byte)'\n');
            var piece = length < 0 ? rest : rest[..length];
            isTooLong |= line.Length + piece.Length > maxBytes;
            if (!isTooLong)
            {
                line.Write(piece);
            }

            _at += piece.Length + (length < 0 ? 0 : 1);
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
        if (_at == _end)
        {
            (_at, _end) = (0, input.Read(_buffer));
        }

        return _at < _end;
    }
}
