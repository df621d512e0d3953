using CsCheck;
using DigestBot.Platforms.Terminal;

namespace DigestBot.Tests.Platforms.Terminal;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("a\u009bb\u0007c\u007f", "abc")]
    [InlineData("one\r\ntwo\tthree\u2028four", "one two three four")]
    [InlineData("\u202eabc\u2066", "abc")]
    [InlineData("😀 é", "😀 é")]
    public void Text_from_outside_cannot_steer_the_terminal(string text, string expected) => Assert.Equal(expected, TerminalText.Clean(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("half \ufffd pair", TerminalText.Clean("half \ud83d pair"));

    [Fact]
    public void No_control_character_is_ever_left() =>
        Gen.Char.Array.Select(characters => new string(characters)).Sample(text => Assert.DoesNotContain(TerminalText.Clean(text), char.IsControl));
}
