using System.IO.Compression;

namespace DigestBot.Fetching.Answers;

/// <summary>
/// Takes the packings of a body off, one inside the other, each side of each limited: neither a small body that unpacks
/// to a huge one nor a huge one that unpacks to a small one costs more than the limit.
/// </summary>
internal sealed class Unpacker : IAsyncDisposable
{
    /// <summary>What is asked for; the client's own unpacking is off, for it knows no limit.</summary>
    public const string Accepted = "gzip, deflate, br";

    private const int MaxLayers = 3;

    private readonly int maxBytes;
    private readonly List<CappedStream> limits = [];

    private Unpacker(Stream packed, int maxBytes)
    {
        this.maxBytes = maxBytes;
        Body = Limited(packed);
    }

    /// <summary>The unpacked body, which ends at the limit.</summary>
    public CappedStream Body { get; private set; }

    /// <summary>Whether a limit has cut something off, before or after the unpacking.</summary>
    public bool IsTooLarge => limits.Exists(limit => limit.IsExceeded);

    /// <summary>Throws <see cref="InvalidDataException"/> for a packing that is not known.</summary>
    /// <param name="packed">The body as it comes.</param>
    /// <param name="encodings">The values of Content-Encoding, in the order they were put on.</param>
    /// <param name="maxBytes">The limit of each side.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Unpacker> OpenAsync(Stream packed, IEnumerable<string> encodings, int maxBytes, CancellationToken cancellationToken)
    {
        var unpacker = new Unpacker(packed, maxBytes);
        var layers = encodings.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.ToLowerInvariant()).Where(name => !IsNoPacking(name)).Reverse().ToList();
        if (layers.Count > MaxLayers)
        {
            throw new InvalidDataException("it is packed too many times over");
        }

        foreach (var name in layers)
        {
            unpacker.Body = unpacker.Limited(await UnpackedAsync(unpacker.Body, name, cancellationToken));
        }

        return unpacker;
    }

    public ValueTask DisposeAsync() => Body.DisposeAsync();

    private CappedStream Limited(Stream stream)
    {
        var limited = new CappedStream(stream, maxBytes);
        limits.Add(limited);
        return limited;
    }

    // Real servers put a charset there, or "none".
    private static bool IsNoPacking(string name) => name is "identity" or "none" or "utf-8" or "utf8";

    // Some servers say "gzip" of a body that a proxy has unpacked already, and "deflate" means two things.
    private static async Task<Stream> UnpackedAsync(CappedStream packed, string name, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case "gzip" or "x-gzip":
                return (await packed.PeekAsync(cancellationToken)).Span is [0x1f, 0x8b] ? new GZipStream(packed, CompressionMode.Decompress) : packed;
            case "deflate":
                return IsZlib((await packed.PeekAsync(cancellationToken)).Span)
                    ? new ZLibStream(packed, CompressionMode.Decompress)
                    : new DeflateStream(packed, CompressionMode.Decompress);
            case "br":
                return new BrotliStream(packed, CompressionMode.Decompress);
            default:
                throw new InvalidDataException("it is packed in a way that was not asked for");
        }
    }

    // RFC 1950: the method is 8, and the two bytes are a multiple of 31.
    private static bool IsZlib(ReadOnlySpan<byte> start) => start is [var first, var second] && (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
}
