using System.IO.Compression;
using System.Text;

namespace DigestBot.Loopback.Discord.Gateway;

/// <summary>Compresses frames: all of a connection in one stream (zlib-stream), or some each by itself (Discord: Gateway, Encoding and Compression).</summary>
internal sealed class FramePacker : IAsyncDisposable
{
    private readonly MemoryStream packed = new();
    private readonly ZLibStream? packing;

    /// <summary>Begins the stream of a connection, where it asked for one.</summary>
    public FramePacker(bool isStream) => packing = isStream ? new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true) : null;

    /// <summary>Whether every frame goes through the connection's stream.</summary>
    public bool IsStream => packing is not null;

    /// <summary>The next bytes of the stream; a flush ends them with 00 00 FF FF.</summary>
    public byte[] Add(string frame)
    {
        packing!.Write(Encoding.UTF8.GetBytes(frame));
        packing.Flush();
        var bytes = packed.ToArray();
        packed.SetLength(0);
        return bytes;
    }

    /// <summary>A frame by itself.</summary>
    public static byte[] Pack(string frame)
    {
        using var single = new MemoryStream();
        using (var stream = new ZLibStream(single, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(frame));
        }

        return single.ToArray();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (packing is not null)
        {
            await packing.DisposeAsync();
        }

        await packed.DisposeAsync();
    }
}
