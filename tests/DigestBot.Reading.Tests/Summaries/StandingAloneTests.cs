using DigestBot.Reading.Language;
using DigestBot.Reading.Summaries;

namespace DigestBot.Reading.Tests.Summaries;

public sealed class StandingAloneTests
{
    [Theory]
    [InlineData("The harbour of Ardsund reopened on Monday.")]
    [InlineData("“The harbour is safe,” said Oda Brekke.")]
    [InlineData("Oda Brekke called the harbour “a mess”.")]
    [InlineData("When was the harbour built?")]
    public void A_sentence_that_names_what_it_tells_of_stands_alone(string sentence) => Assert.True(Holds(sentence));

    [Theory]
    [InlineData("He added that the harbour was safe.")]
    [InlineData("Their boats lay in the harbour.")]
    [InlineData("But the harbour stayed shut.")]
    [InlineData("However, the harbour stayed shut.")]
    [InlineData("Which is why the harbour stayed shut.")]
    [InlineData("Another harbour stayed shut.")]
    [InlineData("... The harbour stayed shut.")]
    [InlineData("“The harbour is safe,” she told the Gazette.")]
    [InlineData("“The harbour is safe.”")]
    [InlineData("Brekke said: \"The harbour is safe.")]
    [InlineData("GAZETTE: Is the harbour safe?")]
    [InlineData("Photograph of the harbour")]
    public void A_sentence_that_hangs_on_another_does_not(string sentence) => Assert.False(Holds(sentence));

    [Fact]
    public void A_sentence_amid_a_quote_does_not()
    {
        const string Text = "“The harbour is safe. The pier is sound. We open on Monday,” said Oda Brekke.";
        var article = AnalysedText.Of(Text, [new TextSpan(0, Text.Length)]);
        var standing = new StandingAlone(article);

        var holds = Enumerable.Range(0, article.Sentences.Count).Select(standing.Holds);

        Assert.Equal([false, false, false], holds);
    }

    private static bool Holds(string sentence) => new StandingAlone(AnalysedText.Of(sentence, [new TextSpan(0, sentence.Length)])).Holds(0);
}
