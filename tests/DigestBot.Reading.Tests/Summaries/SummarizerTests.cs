using DigestBot.Reading.Articles;
using DigestBot.Reading.Language;
using DigestBot.Reading.Summaries;

namespace DigestBot.Reading.Tests.Summaries;

public sealed class SummarizerTests
{
    private const string Text =
        """
        The council of Ardsund voted on Monday to close the old harbour bridge after engineers found cracks in three of its piers.
        He called it a sad day for the town.
        The harbour bridge, built in 1931, carries nine thousand cars a day between Ardsund and the island of Veld.
        Engineers found the cracks in the piers of the harbour bridge when divers looked at them in September.
        The council of Ardsund voted to close the harbour bridge because of cracks in its piers.
        “A new bridge would cost forty million crowns,” said the mayor, Oda Brekke.
        The café at the corner sells buns.
        Veld will be served by a ferry every twenty minutes until a new bridge is built, the council said.
        """;

    [Fact]
    public void It_keeps_to_the_limits_in_reading_order_word_for_word()
    {
        var summary = Summarize(Text, 3, 60);

        Assert.InRange(summary.Sentences.Count, 2, 3);
        Assert.InRange(summary.Sentences.Sum(sentence => WordCount.Of(sentence.Text)), 30, 60);
        Assert.Equal(summary.Sentences.OrderBy(sentence => sentence.Span.Start), summary.Sentences);
        Assert.All(summary.Sentences, sentence => Assert.Equal(sentence.Text, sentence.Span.Of(Text)));
    }

    [Fact]
    public void It_does_not_say_the_same_twice()
    {
        var summary = Summarize(Text, 3, 60);

        Assert.Single(summary.Sentences, sentence => sentence.Text.StartsWith("The council of Ardsund voted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void It_has_no_more_sentences_than_asked_for_and_none_that_hangs_on_another(int sentences)
    {
        var summary = Summarize(Text, sentences, 500);

        Assert.InRange(summary.Sentences.Count, 1, sentences);
        Assert.DoesNotContain(summary.Sentences, sentence => sentence.Text.StartsWith("He ", StringComparison.Ordinal));
    }

    [Fact]
    public void More_words_make_it_longer()
    {
        var summary = Summarize(Text, 5, 100);

        Assert.InRange(summary.Sentences.Sum(sentence => WordCount.Of(sentence.Text)), 61, 100);
    }

    [Fact]
    public void One_sentence_stands_even_where_none_keeps_to_the_limit()
    {
        var summary = Summarize(Text, 3, 2);

        Assert.Single(summary.Sentences);
    }

    [Fact]
    public void Where_every_sentence_hangs_on_another_the_first_one_stands()
    {
        var summary = Summarize("He left the harbour before anybody came. They waited for him until the evening.", 3, 60);

        Assert.Equal(["He left the harbour before anybody came."], summary.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public void No_text_has_no_summary() => Assert.Empty(Summarize("", 3, 60).Sentences);

    private static Summary Summarize(string text, int sentences, int words)
    {
        var article = AnalysedText.Of(text, Paragraphs(text));
        return Summarizer.Summarize(article, "Ardsund closes harbour bridge", new ReadingLimits { SummarySentences = sentences, SummaryWords = words });
    }

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new TextSpan(start, start + line.Length);
            start += line.Length + 1;
        }
    }
}
