using CsCheck;
using DigestBot.Core.Utterances;

namespace DigestBot.Core.Tests.Utterances;

public sealed class WordAlignmentTests
{
    [Theory]
    [InlineData("We will not give up the islands", "we will NOT give up — the islands!", 1)]
    [InlineData("We will not give up the islands", "We will give up the islands", 1)]
    [InlineData("We will not give up the islands, whatever it costs", "We shall not leave the islands, whatever it may cost us", 0.6)]
    [InlineData("A second thing is said", "A third thing is said", 0)]
    [InlineData("We will not give up the islands", "We shall not leave the islands", 0)]
    [InlineData("We will not give up the islands", "the islands give up", 0)]
    [InlineData("Yes, we can", "Yes, we can", 0)]
    public void Wordings_are_as_like_as_the_words_they_have_in_one_order(string one, string other, double share) =>
        Assert.Equal(share, WordAlignment.Of(one, other), 3);

    [Fact]
    public void Any_two_texts_are_compared() => Gen.Select(Gen.String, Gen.String).Sample((one, other) => Assert.InRange(WordAlignment.Of(one, other), 0, 1));
}
