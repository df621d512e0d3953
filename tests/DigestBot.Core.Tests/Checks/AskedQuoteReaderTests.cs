using System.Collections.Frozen;
using DigestBot.Core.Checks;
using DigestBot.Core.Questions;

namespace DigestBot.Core.Tests.Checks;

public sealed class AskedQuoteReaderTests
{
    private static readonly SpeakerIndex Speakers = new([new KnownSpeaker("Mara Lind", "harbour commissioner", 5), new KnownSpeaker("Otto Vik", null, 2), new KnownSpeaker("Ada Vik", null, 1)]);

    [Theory]
    [InlineData("we will not go", "we will not go", null)]
    [InlineData("\"we will not go\"", "we will not go", null)]
    [InlineData("by:Lind “we will not go”", "we will not go", "Lind")]
    [InlineData("by:\"Mara Lind\" we will not go", "we will not go", "Mara Lind")]
    [InlineData("Lind said “we will not go”", "we will not go", "Mara Lind")]
    [InlineData("did Lind ever say \"we will not go\"?", "we will not go", "Mara Lind")]
    [InlineData("“we will not go” — Lind", "we will not go", "Mara Lind")]
    [InlineData("we will not go — Lind", "we will not go", "Lind")]
    [InlineData("Lind said that we will not go", "we will not go", "Lind")]
    [InlineData("“We will,” Lind said, “not go.”", "We will,|not go.", "Mara Lind")]
    [InlineData("“we will not go” Zebedee Quill", "we will not go", "Zebedee Quill")]
    [InlineData("“we will not go”, Vik said", "we will not go", "Vik")]
    [InlineData("They call it “the plan” and nobody likes what it has become over the years", "They call it “the plan” and nobody likes what it has become over the years", null)]
    [InlineData("", "", null)]
    public void The_words_and_who_is_to_have_said_them_are_told_apart(string text, string pieces, string? by)
    {
        var asked = AskedQuoteReader.Read(text, FrozenDictionary<string, string>.Empty, Speakers);

        Assert.Equal(pieces, string.Join('|', asked.Pieces));
        Assert.Equal(by, asked.By);
    }

    [Fact]
    public void An_ambiguous_name_means_all_who_carry_it()
    {
        var asked = AskedQuoteReader.Of("we will not go", "Vik", Speakers);

        Assert.True(asked.IsBy("Ada Vik"));
        Assert.True(asked.IsBy("Otto Vik"));
        Assert.False(asked.IsBy("Mara Lind"));
        Assert.False(asked.IsBy(null));
    }

    [Fact]
    public void A_name_that_nobody_carries_means_nobody() => Assert.False(AskedQuoteReader.Of("we go", "Zebedee", Speakers).IsBy("Mara Lind"));

    [Fact]
    public void Given_options_win_over_the_text()
    {
        var options = new Dictionary<string, string> { ["quote"] = "we call it \"the plan\"", ["by"] = "Lind" };

        var asked = AskedQuoteReader.Read("", options, Speakers);

        Assert.Equal(["we call it \"the plan\""], asked.Pieces);
        Assert.Equal(["Mara Lind"], asked.Speakers);
    }
}
