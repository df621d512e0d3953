using System.Text;
using DigestBot.Tools;

namespace DigestBot.Tests.Tools;

public sealed class ByteLinesTests
{
    [Fact]
    public void Lines_are_parted_at_line_feeds_and_the_last_needs_none()
    {
        Assert.Equal(["a", "", "b"], Lines("a\n\nb"));
        Assert.Equal(["a", "b"], Lines("\uFEFFa\nb\n"));
        Assert.Empty(Lines(""));
    }

    [Fact]
    public void A_line_that_is_too_long_is_left_out_and_the_next_is_read()
    {
        Assert.Equal([null, "b"], Lines($"{new string('x', 300_000)}\nb\n"));
    }

    private static List<string?> Lines(string text) =>
        [.. new ByteLines(new MemoryStream(Encoding.UTF8.GetBytes(text)), 1000).Read().Select(line => line is null ? null : Encoding.UTF8.GetString(line))];
}
