using System.IO.Compression;

namespace DigestBot.Testing.Web;

/// <summary>Bodies for a <see cref="LoopbackSite"/> that are too large to hold, and packed ones.</summary>
public static class SiteBodies
{
    private static readonly byte[] Zeros = new byte[64 * 1024];

    /// <summary>So many zeros, as they are.</summary>
    public static SiteAnswer Endless(long bytes) => new() { Stream = (body, cancellationToken) => WriteZerosAsync(body, bytes, cancellationToken) };

    /// <summary>So many zeros in gzip, a thousandth of that on the wire; made while it is sent.</summary>
    public static SiteAnswer GzipBomb(long bytes) => new SiteAnswer
    {
        Stream = async (body, cancellationToken) =>
        {
            await using var packed = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true);
            await WriteZerosAsync(packed, bytes, cancellationToken);
        },
    }.With("Content-Encoding", "gzip");

    /// <summary>The same bytes in gzip.</summary>
    public static byte[] Gzipped(byte[] bytes) => Packed(bytes, target => new GZipStream(target, CompressionLevel.Optimal));

    /// <summary>The same bytes in zlib, which is what "deflate" means by the letter.</summary>
    public static byte[] Zlibbed(byte[] bytes) => Packed(bytes, target => new ZLibStream(target, CompressionLevel.Optimal));

    /// <summary>The same bytes in bare deflate, which is what some servers send.</summary>
    public static byte[] Deflated(byte[] bytes) => Packed(bytes, target => new DeflateStream(target, CompressionLevel.Optimal));

    /// <summary>The same bytes in Brotli.</summary>
    public static byte[] Brotlied(byte[] bytes) => Packed(bytes, target => new BrotliStream(target, CompressionLevel.Optimal));

    private static async Task WriteZerosAsync(Stream target, long bytes, CancellationToken cancellationToken)
    {
        for (var left = bytes; left > 0; left -= Zeros.Length)
        {
            await target.WriteAsync(Zeros.AsMemory(0, (int)Math.Min(left, Zeros.Length)), cancellationToken);
        }
    }

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var packer = packing(packed))
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }
}
