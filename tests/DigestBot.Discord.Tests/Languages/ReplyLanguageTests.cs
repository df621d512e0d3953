using CsCheck;
using DigestBot.Core.Commands;
using DigestBot.Discord.Languages;

namespace DigestBot.Discord.Tests.Languages;

public sealed class ReplyLanguageTests
{
    [Theory]
    [InlineData("There is nothing to undo.", "Es gibt nichts zurückzunehmen.")]
    [InlineData("Set. The next digest comes Tue 24 Nov 07:30.", "Festgelegt. Der nächste Überblick kommt Tue 24 Nov 07:30.")]
    [InlineData("No quote by Peskov about Iran in 17 articles.", "Kein Zitat von Peskov über Iran in 17 articles.")]
    [InlineData("No quote by Peskov in 17 articles.", "Kein Zitat von Peskov in 17 articles.")]
    [InlineData("Something that nobody translated.", "Something that nobody translated.")]
    [InlineData("Set. The next digest comes .", "Set. The next digest comes .")]
    public void A_text_is_said_in_German_where_there_is_one(string english, string german)
    {
        Assert.Equal(german, ReplyLanguage.Of("de").Say(english));
        Assert.Equal(english, ReplyLanguage.Of("en-US").Say(english));
        Assert.Equal(english, ReplyLanguage.Of(null).Say(english));
    }

    [Fact]
    public void A_reply_keeps_what_articles_say_and_its_commands()
    {
        var reply = new CommandReply
        {
            Title = "The digest of this channel",
            Sections = [new ReplySection.Paragraph([new TextRun("There is nothing to undo.")]), new ReplySection.Fields([new ReplyField("Next", "Next")])],
            Buttons = [new ReplyButton("Pause", "/digest pause")],
        };

        var said = ReplyLanguage.Of("de").Say(reply);

        Assert.Equal("Der Überblick dieses Kanals", said.Title);
        Assert.Equal("There is nothing to undo.", Assert.IsType<ReplySection.Paragraph>(said.Sections[0]).Runs[0].Text);
        Assert.Equal(new ReplyField("Nächster", "Next"), Assert.IsType<ReplySection.Fields>(said.Sections[1]).Items[0]);
        Assert.Equal(new ReplyButton("Anhalten", "/digest pause"), said.Buttons[0]);
    }

    [Fact]
    public void Every_text_has_the_same_places_in_both_languages() =>
        Assert.All(GermanTexts.All, text => Assert.Equal(Places(text.Key), Places(text.Value)));

    [Fact]
    public void No_text_breaks_it() => Gen.Select(Gen.String, Gen.String).Sample((one, two) =>
    {
        var texts = GermanTexts.All.Select(text => text.Key.Replace("{0}", one, StringComparison.Ordinal).Replace("{1}", two, StringComparison.Ordinal)).Append(one + two);
        Assert.All(texts, text => Assert.NotNull(ReplyLanguage.Of("de").Say(text)));
    }, iter: 100);

    private static List<char> Places(string text) => [.. text.Where((letter, index) => index > 0 && text[index - 1] == '{').Order()];
}
