using CsCheck;
using DigestBot.Slack.Interactions;

namespace DigestBot.Slack.Tests.Interactions;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("who said “positive step”?", "who said \"positive step\"?")]
    [InlineData("add <https://gazette.example/feed?a=1&amp;b=2|gazette.example>", "add https://gazette.example/feed?a=1&b=2")]
    [InlineData("<https://gazette.example>", "https://gazette.example")]
    [InlineData("daily 7:30 mention <!subteam^S0614TZR7|@desk>", "daily 7:30 mention S0614TZR7")]
    [InlineData("what did <@U123|lind> say in <#C1|news>?", "what did lind say in news?")]
    [InlineData("5 &lt; 6 &amp; 7", "5 < 6 & 7")]
    [InlineData("a < b", "a < b")]
    [InlineData("  it’s  ", "it's")]
    [InlineData(null, "")]
    public void Text_is_read_as_it_was_typed(string? text, string expected) => Assert.Equal(expected, TypedText.Read(text));

    [Theory]
    [InlineData("<@UBOT> what did Lind say?", "what did Lind say?")]
    [InlineData("<@UBOT|digestbot>: help", "help")]
    [InlineData("<@UOTHER> hello", "<@UOTHER> hello")]
    public void A_question_begins_behind_the_mention(string text, string expected) => Assert.Equal(expected, TypedText.WithoutMention(text, "UBOT"));

    [Theory]
    [InlineData("look: <https://gazette.example/a?b=1&amp;c=2|here> and <https://other.example>", "https://gazette.example/a?b=1&c=2")]
    [InlineData("nothing here", null)]
    [InlineData("https://bare.example/x", "https://bare.example/x")]
    public void The_first_link_of_a_message_is_found(string text, string? expected) => Assert.Equal(expected, TypedText.FirstLink(text));

    [Fact]
    public void No_text_whatever_makes_reading_throw() => Gen.Char["<>|&;!@#^a \ud83d“"].Array[0, 30].Select(letters => new string(letters)).Sample(text =>
    {
        _ = TypedText.Read(text);
        _ = TypedText.FirstLink(text);
        _ = TypedText.WithoutMention(text, "U1");
    });
}
