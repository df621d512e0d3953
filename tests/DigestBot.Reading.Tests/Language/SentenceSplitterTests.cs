using DigestBot.Reading.Language;

namespace DigestBot.Reading.Tests.Language;

public sealed class SentenceSplitterTests
{
    // A bar stands where a sentence ends and the next one begins.
    [Theory]
    [InlineData("The ferry left.| It was late.")]
    [InlineData("“We waited ... and then we left,” Lind said.| Nobody came.")]
    [InlineData("“We waited … and then we left,” Lind said.| Nobody came.")]
    [InlineData("\"Two weeks are too few ... Ardsund is large,\" Lind said.")]
    [InlineData("\"The water came at night.| ... We had no time,\" Lind said.")]
    [InlineData("The lamp went out...| Then the other one did.")]
    [InlineData("She told the U.N.'s envoy.| He left.")]
    [InlineData("The talks in the U.S. Senate ended.| Mr. Lind left.")]
    [InlineData("\"They all say 'It is not our pier.' \"| The council voted.")]
    [InlineData("\"Is it ours?\" Lind asked.| \"It is.\"")]
    [InlineData("\"It is our pier,\" Oda Brekke (I-Veld.) said.| \"It always was.\"")]
    [InlineData("(The vote was close.)| The mayor won.")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        var sentences = AnalysedText.Of(text, [new TextSpan(0, text.Length)]).Sentences;

        Assert.Equal(marked.Split('|').Select(sentence => sentence.Trim()), sentences.Select(sentence => sentence.Span.Of(text)));
    }
}
