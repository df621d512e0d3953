using System.Buffers;

namespace DigestBot.Fetching.Answers;

/// <summary>Gathers a body of unknown length in borrowed pieces that grow with it, and copies it once at the end.</summary>
internal sealed class BodyChunks : IDisposable
{
    private const int FirstBytes = 16 * 1024;
    private const int LargestBytes = 512 * 1024;

    private readonly List<byte[]> full = [];
    private byte[] last = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int used;

    /// <summary>The bytes gathered so far.</summary>
    public int Count { get; private set; }

    /// <summary>Room for the next bytes; never empty.</summary>
    public Memory<byte> Free()
    {
        if (used == last.Length)
        {
            full.Add(last);
            last = ArrayPool<byte>.Shared.Rent(Math.Min(last.Length * 2, LargestBytes));
            used = 0;
        }

        return last.AsMemory(used);
    }

    /// <summary>Says that the first bytes of <see cref="Free"/> have been filled.</summary>
    public void Add(int count)
    {
        used += count;
        Count += count;
    }

    public byte[] ToArray()
    {
        var body = GC.AllocateUninitializedArray<byte>(Count);
        var at = 0;
        foreach (var chunk in full)
        {
            chunk.CopyTo(body.AsSpan(at));
            at += chunk.Length;
        }

        last.AsSpan(0, used).CopyTo(body.AsSpan(at));
        return body;
    }

    public void Dispose()
    {
        full.ForEach(chunk => ArrayPool<byte>.Shared.Return(chunk));
        full.Clear();
        if (last.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(last);
            (last, used) = ([], 0);
        }
    }
}
