using CsCheck;
using DigestBot.Core.Commands;
using DigestBot.Core.Platforms;

namespace DigestBot.Core.Tests.Commands;

public sealed class CommandTextTests
{
    private static readonly ChannelId Here = new("console", "here");

    [Theory]
    [InlineData("/whosaid what did Lind say?", "whosaid", "what did Lind say?")]
    [InlineData("whosaid Lind", "whosaid", "Lind")]
    [InlineData("  /HELP  ", "help", "")]
    [InlineData("/ help", "help", "")]
    [InlineData("/digest\tnow", "digest", "now")]
    [InlineData("/whosaid\nwhat did Lind say?", "whosaid", "what did Lind say?")]
    [InlineData("/WhoSaid  Lind  on the ferry ", "whosaid", "Lind  on the ferry")]
    [InlineData("/что сказал", "что", "сказал")]
    public void A_line_is_a_name_and_a_text(string line, string name, string text)
    {
        Assert.True(CommandText.TryRead(line, Here, out var request));
        Assert.Equal((name, text), (request.Name, request.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("/")]
    public void An_empty_line_is_no_command(string line) => Assert.False(CommandText.TryRead(line, Here, out _));

    [Fact]
    public void A_character_is_not_cut_in_half()
    {
        var line = "/whosaid " + new string('a', CommandRouter.MaxTextLength - 1) + "😀";

        Assert.True(CommandText.TryRead(line, Here, out var request));

        Assert.Equal(CommandRouter.MaxTextLength - 1, request.Text.Length);
    }

    [Fact]
    public void Any_line_is_bounded() => Gen.String[Gen.Char, 0, 9000].Sample(line =>
        !CommandText.TryRead(line, Here, out var request) || (request.Text.Length <= CommandRouter.MaxTextLength && request.Name.Length <= CommandRouter.MaxNameLength));
}
