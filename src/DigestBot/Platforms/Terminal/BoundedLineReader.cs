using System.Text;

namespace DigestBot.Platforms.Terminal;

/// <summary>Reads lines of any length without keeping more than the limit of one. Not safe to share between threads.</summary>
internal sealed class BoundedLineReader(TextReader reader, int maxCharacters)
{
    private readonly char[] _buffer = new char[4096];
    private int _at;
    private int _end;

    /// <summary>The next line, cut after one character more than the limit; null at the end.</summary>
    public string? Read()
    {
        var line = new StringBuilder();
        var isBegun = false;
        while (Fill())
        {
            isBegun = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var length = rest.IndexOf('\n');
            var piece = length < 0 ? rest : rest[..length];
            line.Append(piece[..Math.Min(piece.Length, maxCharacters + 1 - line.Length)]);
            _at += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                break;
            }
        }

        return isBegun ? line.ToString() : null;
    }

    private bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, reader.Read(_buffer, 0, _buffer.Length));
        }

        return _at < _end;
    }
}
