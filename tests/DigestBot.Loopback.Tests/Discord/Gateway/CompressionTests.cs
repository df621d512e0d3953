using System.IO.Compression;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Tests.Discord.Gateway;

public sealed class CompressionTests : DiscordTest
{
    [Fact]
    public async Task A_compressed_connection_is_one_stream_of_flushed_frames()
    {
        var socket = await OpenAsync("gateway/?v=10&encoding=json&compress=zlib-stream");
        var stream = new List<byte>();

        stream.AddRange(Flushed(await socket.NextBytesAsync()));
        await socket.IdentifyAsync(1);
        stream.AddRange(Flushed(await socket.NextBytesAsync()));
        stream.AddRange(Flushed(await socket.NextBytesAsync()));

        Assert.Equal([10, 0, 0], Unpack([.. stream]).Select(frame => (int)frame["op"]!));
    }

    [Fact]
    public async Task Large_frames_come_packed_each_by_itself_where_that_was_asked_for()
    {
        var socket = await ConnectAsync();
        await socket.IdentifyAsync(1, ",\"compress\":true");
        await socket.NextBytesAsync();

        var guild = Unpack((await socket.NextBytesAsync())!).Single();

        Assert.Equal("GUILD_CREATE", (string?)guild["t"]);
    }

    private static byte[] Flushed(byte[]? frame)
    {
        Assert.Equal([0x00, 0x00, 0xFF, 0xFF], frame![^4..]);
        return frame;
    }

    // Frames follow each other without a gap; an inflater gives them out one after the other.
    private static List<JsonNode> Unpack(byte[] packed)
    {
        using var source = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
            {
                text.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // The stream of a living connection has no end.
        }

        var all = System.Text.Encoding.UTF8.GetString(text.ToArray()).Replace("}{", "}\n{", StringComparison.Ordinal);
        return [.. all.Split('\n').Select(line => JsonNode.Parse(line)!)];
    }
}
