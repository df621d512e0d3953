using CsCheck;
using DigestBot.Core.Wording;

namespace DigestBot.Core.Tests.Wording;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("a\u009bb\u0007c\u007f", "abc")]
    [InlineData("one\r\ntwo\tthree\u2028four", "one two three four")]
    [InlineData("\u202eabc\u2066", "abc")]
    [InlineData("😀 é", "😀 é")]
    public void Text_from_outside_cannot_steer_what_shows_it(string text, string expected) => Assert.Equal(expected, VisibleText.Clean(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("half \ufffd pair", VisibleText.Clean("half \ud83d pair"));

    [Fact]
    public void No_control_character_is_ever_left() =>
        Gen.Char.Array.Select(characters => new string(characters)).Sample(text => Assert.DoesNotContain(VisibleText.Clean(text), char.IsControl));

    [Theory]
    [InlineData("ferry", 5, "ferry")]
    [InlineData("ferry strike", 7, "ferry…")]
    [InlineData("a😀😀", 3, "a…")]
    public void What_is_too_long_ends_in_an_ellipsis_and_in_no_half_character(string text, int most, string expected) => Assert.Equal(expected, VisibleText.Cut(text, most));
}
