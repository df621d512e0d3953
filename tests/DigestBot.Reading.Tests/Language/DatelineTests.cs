using DigestBot.Reading.Language;

namespace DigestBot.Reading.Tests.Language;

public sealed class DatelineTests
{
    // A bar stands where the first sentence begins.
    [Theory]
    [InlineData("|The ferry left.")]
    [InlineData("PORT AVERIN, 17 November 2026 – |The ferry left.")]
    [InlineData("ARDSUND, Norland (Meridian) -- |The ferry left.")]
    [InlineData("(Meridian) - |The ferry left.")]
    [InlineData("(Meridian News) |The ferry left.")]
    [InlineData("(Meridian)|The ferry left.")]
    [InlineData("|(The ferry was late.)")]
    public void The_first_sentence_begins_behind_place_date_and_agency(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        var first = AnalysedText.Of(text, [new TextSpan(0, text.Length)]).Sentences[0];

        Assert.Equal(marked.IndexOf('|', StringComparison.Ordinal), first.Span.Start);
    }
}
