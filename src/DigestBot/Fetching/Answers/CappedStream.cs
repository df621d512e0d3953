namespace DigestBot.Fetching.Answers;

/// <summary>
/// Reads another stream up to a limit, where it ends and says that there would have been more. It can be looked into before it is
/// read, and throws <see cref="InvalidDataException"/> for a broken packing of any kind.
/// </summary>
internal sealed class CappedStream(Stream inner, int maxBytes) : Stream
{
    private readonly byte[] peeked = new byte[2];
    private int peekedCount;
    private int peekedAt;
    private int left = maxBytes;

    /// <summary>Whether the limit has cut something off.</summary>
    public bool IsExceeded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first two bytes, which are read again later; fewer when there are no more.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancellationToken)
    {
        int count;
        do
        {
            count = await ReadInnerAsync(peeked.AsMemory(peekedCount), cancellationToken);
            peekedCount += count;
        }
        while (count > 0 && peekedCount < peeked.Length);
        return peeked.AsMemory(0, peekedCount);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0 || IsExceeded)
        {
            return 0;
        }

        var count = await ReadOnAsync(buffer, cancellationToken);
        if (count > left)
        {
            IsExceeded = true;
            return 0;
        }

        left -= count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadOnAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (peekedAt == peekedCount)
        {
            return await ReadInnerAsync(buffer, cancellationToken);
        }

        var count = Math.Min(buffer.Length, peekedCount - peekedAt);
        peeked.AsMemory(peekedAt, count).CopyTo(buffer);
        peekedAt += count;
        return count;
    }

    private async ValueTask<int> ReadInnerAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            // Brotli's unpacker throws InvalidOperationException.
            throw new InvalidDataException("its packing is broken", broken);
        }
    }
}
