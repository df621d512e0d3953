using System.Text;

namespace DigestBot.Platforms.Terminal;

/// <summary>Reads lines of any length without keeping more than the limit of one. Not safe to share between threads.</summary>
internal sealed class BoundedLineReader(TextReader reader, int maxCharacters)
{
    private readonly char[] buffer = new char[4096];
    private int at;
    private int end;

    /// <summary>The next line, cut after one character more than the limit; null at the end.</summary>
    public string? Read()
    {
        var line = new StringBuilder();
        var isBegun = false;
        while (Fill())
        {
            isBegun = true;
            var rest = buffer.AsSpan(at, end - at);
            var length = rest.IndexOf('\n');
            var piece = length < 0 ? rest : rest[..length];
            line.Append(piece[..Math.Min(piece.Length, maxCharacters + 1 - line.Length)]);
            at += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                break;
            }
        }

        return isBegun ? line.ToString() : null;
    }

    private bool Fill()
    {
        if (at == end)
        {
            (at, end) = (0, reader.Read(buffer, 0, buffer.Length));
        }

        return at < end;
    }
}
