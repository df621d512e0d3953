namespace DigestBot.Fetching.Answers;

/// <summary>Reads the body of an answer within a limit.</summary>
internal static class BodyReader
{
    /// <summary>
    /// The unpacked body; null when it is larger than the limit, packed or unpacked. Throws <see cref="InvalidDataException"/>
    /// for a broken packing and <see cref="IOException"/> for a connection that ends early.
    /// </summary>
    public static async Task<byte[]?> TryReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        var packed = await content.ReadAsStreamAsync(cancellationToken);
        await using var unpacker = await Unpacker.OpenAsync(packed, content.Headers.ContentEncoding, maxBytes, cancellationToken);
        using var chunks = new BodyChunks();
        var isWhole = await FillAsync(chunks, unpacker, cancellationToken);
        return isWhole ? chunks.ToArray() : null;
    }

    private static async Task<bool> FillAsync(BodyChunks chunks, Unpacker unpacker, CancellationToken cancellationToken)
    {
        try
        {
            int count;
            while ((count = await unpacker.Body.ReadAsync(chunks.Free(), cancellationToken)) > 0)
            {
                chunks.Add(count);
            }

            return !unpacker.IsTooLarge;
        }
        catch (InvalidDataException) when (unpacker.IsTooLarge)
        {
            // A packed body that was cut off at the limit looks broken to its unpacker.
            return false;
        }
    }
}
