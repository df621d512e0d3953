using DigestBot.Platforms.Terminal;

namespace DigestBot.Tests.Platforms.Terminal;

public sealed class BoundedLineReaderTests
{
    [Fact]
    public void A_long_line_is_cut_and_the_next_is_whole()
    {
        var reader = new BoundedLineReader(new StringReader($"{new string('x', 10_000)}\nnext\n\nlast"), 10);

        Assert.Equal(new string('x', 11), reader.Read());
        Assert.Equal("next", reader.Read());
        Assert.Equal("", reader.Read());
        Assert.Equal("last", reader.Read());
        Assert.Null(reader.Read());
    }
}
