using CsCheck;
using DigestBot.Core.Speakers;

namespace DigestBot.Core.Tests.Speakers;

public sealed class SpokenNameTests
{
    [Theory]
    [InlineData("Donald Trump", "Trump")]
    [InlineData("Donald Trump", "Donald J. Trump")]
    [InlineData("Donald J. Trump", "former President Trump")]
    [InlineData("President Donald Trump", "D. Trump")]
    [InlineData("José Marín", "Jose Marin")]
    [InlineData("the United Nations", "UN")]
    [InlineData("the United Nations", "U.N.")]
    [InlineData("the United Nations", "United Nations")]
    [InlineData("World Health Organization", "WHO")]
    [InlineData("the Bank of England", "BE")]
    public void Names_that_can_be_one_fit(string one, string other)
    {
        Assert.True(Of(one).Fits(Of(other)));
        Assert.True(Of(other).Fits(Of(one)));
    }

    [Theory]
    [InlineData("Hillary Clinton", "Bill Clinton")]
    [InlineData("Hillary Clinton", "Hillary Duff")]
    [InlineData("Donald Trump Jr.", "Donald Trump")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Ursula Norton", "UN")]
    [InlineData("a spokesman", "a spokeswoman")]
    [InlineData("a spokesman", "Spokesman")]
    [InlineData("the ministry", "the defence ministry")]
    public void Names_of_two_do_not_fit(string one, string other)
    {
        Assert.False(Of(one).Fits(Of(other)));
        Assert.False(Of(other).Fits(Of(one)));
    }

    [Theory]
    [InlineData("Mara Lind", SpeakerKind.Person)]
    [InlineData("the ministry", SpeakerKind.Body)]
    [InlineData("NATO", SpeakerKind.Body)]
    [InlineData("a spokesman for the port", SpeakerKind.Description)]
    public void A_name_tells_what_it_is(string name, SpeakerKind kind) => Assert.Equal(kind, Of(name).Kind);

    [Fact]
    public void A_name_without_a_letter_is_none() => Assert.Null(SpokenName.Of("… “”"));

    [Fact]
    public void Any_text_is_read() => Gen.Select(Gen.String, Gen.String).Sample((one, other) =>
    {
        if (SpokenName.Of(one) is { } first && SpokenName.Of(other) is { } second)
        {
            Assert.Equal(first.Fits(second), second.Fits(first));
        }
    });

    private static SpokenName Of(string name) => SpokenName.Of(name)!;
}
